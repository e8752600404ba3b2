"""Words, pieces, marks and capitals as the tagger reads them: the twin of WordForm.java and WordVectors.java."""
import collections, gzip, json, os, random, re, sys, unicodedata
import numpy as np

DATA = os.environ["DIALOGUE"]  # the folder of labelled talk: train/, dev/, make_raw.py, score.py
WORK = os.environ["WORK"]      # scratch folder; holds the files of MiniLM
sys.path.insert(0, DATA)
from make_raw import words_a, words_b, noisy, FILLERS

MAXP = 4
MARKS = {"": 0, ",": 1, ".": 2, "?": 3, "!": 4, "…": 5, "-": 6, ":": 7}

VOCAB = json.load(open(WORK + "/all-minilm-l6-v2-tokenizer.json"))["model"]["vocab"]

def basic(w):
    w = unicodedata.normalize("NFD", w.lower())
    w = "".join(c for c in w if unicodedata.category(c) != "Mn")
    return re.findall(r"[a-z0-9]+|[^\sa-z0-9]", w)

_cache = {}
def pieces(w):
    """WordPiece ids of a bare word (marks already stripped), at most MAXP."""
    r = _cache.get(w)
    if r is not None: return r
    out = []
    for t in basic(w):
        if len(t) > 30: out.append(VOCAB["[UNK]"]); continue
        s = 0; sub = []
        while s < len(t):
            e = len(t); hit = None
            while e > s:
                p = ("##" if s else "") + t[s:e]
                if p in VOCAB: hit = VOCAB[p]; break
                e -= 1
            if hit is None: sub = [VOCAB["[UNK]"]]; break
            sub.append(hit); s = e
        out += sub
    out = tuple(out[:MAXP]) or (VOCAB["[UNK]"],)
    _cache[w] = out
    return out

STRIP = '.,?!;:"()[]{}-–—…/*“”‘’\''
def bare(tok):
    """A token as the encoder reads it: lower case, marks at both ends gone."""
    b = tok.replace("’", "'").lower().strip(STRIP)
    return b or tok.lower()

def mark(tok):
    """The mark after a token: index into MARKS."""
    t = tok.rstrip('"\')]}”’*')
    if t.endswith("...") or t.endswith("…") : return 5
    if t.endswith(".."): return 5
    c = t[-1:]
    if c == "?": return 3
    if c == "!": return 3 if t.endswith("?!") else 4
    if c == ".": return 2
    if c in ",;": return 1
    if c == ":": return 7
    if c in "-–—": return 6
    return 0

def case(tok):
    """0 lower or no letters, 1 Capitalised, 2 ALL CAPS or mixed."""
    letters = [c for c in tok if c.isalpha()]
    if not letters: return 0
    first = next(c for c in tok if c.isalpha())
    t = re.sub(r"['’].*", "", tok)
    up = sum(1 for c in t if c.isupper())
    if up == 0: return 0
    if first.isupper() and up == 1: return 1
    if not first.isupper() and up == 0: return 0
    return 2

# ---------------------------------------------------------------- episodes
def merged_turns(e):
    turns = []
    for t in e["turns"]:
        ws = words_b(t["text"])
        if not ws: continue
        if turns and turns[-1][0] == t["speaker"]: turns[-1][1].extend(ws)
        else: turns.append([t["speaker"], list(ws)])
    return turns

def roles(turns, source):
    """speaker -> (soft asker target 0..1, weight). Questions a sentence, length of turns, who opens."""
    n = collections.Counter(); q = collections.Counter(); s = collections.Counter(); k = collections.Counter(); opener = None
    for sp, ws in turns:
        n[sp] += len(ws); k[sp] += 1
        if opener is None and len(ws) >= 20: opener = sp
        for w in ws:
            m = mark(w)
            if m in (2, 3, 4): s[sp] += 1
            if m == 3: q[sp] += 1
    if source.startswith("qmsum"):  # nobody interviews in a meeting: whoever says most is told from the others
        most = n.most_common(1)[0][0]
        return {x: (.1 if x == most else .9, .6) for x in n}
    tot = sum(n.values()); big = [x for x in n if n[x] >= 0.03 * tot]
    sc = {x: np.log((q[x] + 1) / (s[x] + 10)) - 0.7 * np.log(n[x] / k[x] + 5) + (0.4 if x == opener else 0) for x in big}
    if len(big) < 2: return {}
    if len(big) == 2: mid = (sc[big[0]] + sc[big[1]]) / 2
    else:
        v = sorted(sc.values()); gaps = [(v[i + 1] - v[i], i) for i in range(len(v) - 1)]
        g, i = max(gaps); mid = (v[i] + v[i + 1]) / 2
    out = {}
    for x in big:
        d = 2.0 * (sc[x] - mid)
        out[x] = (1 / (1 + np.exp(-2 * d)), float(np.tanh(abs(d)) ** 2))
    return out

def load(path):
    src = os.path.basename(path).split(".")[0]
    for l in gzip.open(path, "rt", encoding="utf8"):
        e = json.loads(l); e["source"] = src
        yield e
