"""Training windows: styles, noise, labels."""
import pickle
from words import *
IGN = -100
A, AC, B, BN, BP = 0, 1, 2, 3, 4  # lower case, with names' capitals, printed; with noise; with marks in part
WEIGHT = {"btc_stephan-livera-podcast": 1.5, "btc_misc": 1.2, "changelog_founderstalk": 1.5, "changelog_podcast": 1.4, "changelog_shipit": 1.4,
          "changelog_brainscience": 1.3, "changelog_friends": .9, "changelog_gotime": .8, "changelog_jsparty": .7, "changelog_backstage": .8,
          "qmsum_ami": .6, "qmsum_icsi": .6}
INTERVIEW = ("changelog_founderstalk", "changelog_podcast", "btc_stephan-livera-podcast", "changelog_shipit", "changelog_rfc", "changelog_brainscience", "btc_misc", "changelog_jsparty", "qmsum_ami")
def held_out(source, n):
    return source in INTERVIEW and n % 20 == 7

class Bank:
    def __init__(self, path):
        d = pickle.load(open(path, "rb"))
        self.strs, self.proper, self.mixed = d["strs"], d["proper"], d["mixed"]
        self.eps = [e for e in d["eps"] if not held_out(e["source"], e["n"])]
        self.held = [e for e in d["eps"] if held_out(e["source"], e["n"])]
        w = {}; self.words = []
        def wid(b):
            i = w.get(b)
            if i is None: i = w[b] = len(self.words); self.words.append(b)
            return i
        # per token: style b (word, mark, case); style a: tuple of (word, case) with the mark on the last
        self.b = np.zeros((len(self.strs), 3), np.int32); self.a = []
        for i, s in enumerate(self.strs):
            self.b[i] = wid(bare(s)), mark(s), case(s)
            low = s.lower(); sub = []; at = 0
            for p in words_a(s):
                k = low.find(p, at); orig = s[k:k + len(p)] if k >= 0 else p
                at = max(at, k + len(p)); sub.append((wid(bare(p)), case(orig)))
            self.a.append(tuple(sub))
        self.fill = [[wid(x) for x in f.split()] for f in FILLERS]
        self.open = [[wid(x) for x in f.split()] for f in ["um", "uh", "yeah", "so", "so um"]]
        self.isproper = np.array([x in self.proper for x in self.words])
        p = np.array([len(e["ids"]) * WEIGHT.get(e["source"], 1.0) * (len(e["ids"]) >= 400) for e in self.eps], float)
        self.cum = np.cumsum(p / p.sum())

    def window(self, e, start, T, mode, noise, rng, end=None):
        """Words from source token `start` on: rows (word, markBefore, markAfter, case | change, punct, caps, spk, role, rw, token)."""
        ids, spk, role, rw = e["ids"], e["spk"], e["role"], e["rw"]
        out = []; N = len(ids) if end is None else end
        i = start; lastmark = 2 if start == 0 else int(self.b[ids[start - 1]][1]); styled_b = mode >= B
        turn_first = start == 0 or spk[start] != spk[start - 1]
        short = False
        prevspk = spk[start - 1] if start else -1
        while i < N and len(out) < T:
            t = ids[i]; first = i == 0 or spk[i] != spk[i - 1]
            S = int(spk[i]); R = float(role[i]); W = float(rw[i])
            m = int(self.b[t][1])
            if styled_b: sub = ((int(self.b[t][0]), int(self.b[t][2])),)
            else: sub = self.a[t]
            if not sub:
                i += 1; continue
            for j, (w, c) in enumerate(sub):
                last = j == len(sub) - 1; mk = m if last else (6 if not styled_b else 0)
                # style a: the label of the mark; "..." ends a sentence when a capital follows
                if mk == 5:
                    nx = self.strs[ids[i + 1]] if i + 1 < N else "X"
                    lab = 2 if (i + 1 >= len(ids) or spk[i + 1] != S or (case(nx) == 1 and not nx.startswith("I"))) else 1
                else: lab = {0: 0, 1: 1, 2: 2, 3: 3, 4: 2, 6: 1, 7: 1}[mk]
                ins = []; dup = False
                if noise:
                    r = rng.random(); f0 = first and j == 0
                    if f0 and r < 0.10: ins = rng.choice(self.open)
                    elif r < noise * 0.55: ins = rng.choice(self.fill)
                    elif r < noise * 0.65 and not f0 and i > start:
                        if out and lab >= 1 and out[-1][7] == S:
                            out[-1][5] = max(out[-1][5], lab)
                            if styled_b: out[-1][2] = mk
                        lastmark = mk or lastmark if last else lastmark
                        continue
                    elif r > 1 - noise * 0.35: dup = True
                cl = c
                if ins:
                    for q, f in enumerate(ins):
                        # style b: the filler is set off by a comma half of the time
                        fm = 1 if styled_b and q == len(ins) - 1 and rng.random() < .7 else 0
                        fc = 1 if styled_b and q == 0 and lastmark in (2, 3, 4) and rng.random() < .8 else 0
                        out.append([f, 0, fm, fc, 0, 0, IGN, S, R, W, i])
                    cl = IGN if lastmark in (2, 3, 4) else c
                if dup: out.append([w, 0, 0, c, 0, 0, cl, S, R, W, i])
                out.append([w, 0, mk if styled_b else 0, c, 0, lab, cl, S, R, W, i])
                lastmark = mk if last else 0
            i += 1
        out = out[:T]
        unmarked = np.zeros(len(out), bool)
        if mode == BP:
            for _ in range(rng.choice([1, 1, 2])):
                k = rng.randrange(-40, max(1, len(out) - 10)); unmarked[max(0, k):max(0, k + rng.randrange(30, 200))] = True
            ends = [o[5] >= 2 for o in out]
            for k, o in enumerate(out):
                if unmarked[k] and (k == 0 or ends[k - 1]) and o[3] == 1 and not self.isproper[o[0]]: o[3] = 0
                if unmarked[k] and k + 1 < len(out) and unmarked[k + 1]: o[2] = 0
                else: unmarked[k] = False
        pv = prevspk; pm = (int(self.b[ids[start - 1]][1]) if styled_b and start else 0)
        sent = 2
        for k, o in enumerate(out):
            o[4] = 1 if o[7] != pv and pv >= 0 else 0
            pv = o[7]; o[1] = pm
            if styled_b: pm = o[2]
            elif mode == AC:
                # capitals only where a caption writer without sentences would put them
                if k and out[k - 1][5] >= 2 and o[3] == 1 and not self.isproper[o[0]]: o[3] = 0
                if k == 0 and o[3] == 1 and not self.isproper[o[0]]: o[3] = 0
            else: o[3] = 0
            if mode != A: o[6] = IGN
            if styled_b and not unmarked[k]: o[5] = IGN
        return out

    def batch(self, n, T, rng):
        X = np.zeros((n, T, 11), np.float32); modes = []
        for k in range(n):
            while True:
                e = self.eps[int(np.searchsorted(self.cum, rng.random()))]; N = len(e["ids"])
                if rng.random() < .5 and len(e["starts"]) > 1:
                    c = int(e["starts"][rng.randrange(1, len(e["starts"]))]); s = c - rng.randrange(3, T - 3)
                else: s = rng.randrange(-5, N - T)
                s = max(0, min(s, N - T - 5))
                if rng.random() < .01: s = 0
                r = rng.random()
                mode = A if r < .49 else AC if r < .55 else B if r < .85 else BN if r < .92 else BP
                noise = 0 if mode == B else rng.choice([.03, .06] if mode == BN else [0, .03, .06] if mode == BP else [0, .03, .06, .10])
                w = self.window(e, s, T, mode, noise, rng)
                if len(w) == T: break
            X[k] = np.array(w, np.float32); modes.append(mode)
        return X, np.array(modes)
