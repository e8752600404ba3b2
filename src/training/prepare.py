"""Step 1: the labelled episodes as numbered tokens. usage: prepare.py"""
import glob, pickle
from words import *
toks = {}; strs = []
def tid(w):
    i = toks.get(w)
    if i is None: i = toks[w] = len(strs); strs.append(w)
    return i
eps = []
lo = collections.Counter(); up = collections.Counter(); forms = collections.defaultdict(collections.Counter)
for p in sorted(glob.glob(DATA + "/train/*.jsonl.gz")):
    for j, e in enumerate(load(p)):
        turns = merged_turns(e)
        if not turns: continue
        r = roles(turns, e["source"])
        spk = {}; ids = []; sp = []; ro = []; rw = []; starts = []
        for s, ws in turns:
            starts.append(len(ids)); k = spk.setdefault(s, len(spk))
            a = [tid(w) for w in ws]; ids += a; sp += [k] * len(a)
            t, wt = r.get(s, (0.5, 0.0)); ro += [t] * len(a); rw += [wt] * len(a)
        prev = 2
        for i in ids:
            w = strs[i]
            if prev in (0, 1):
                b = bare(w)
                if case(w): up[b] += 1; forms[b][w.strip(STRIP)] += 1
                else: lo[b] += 1
            prev = mark(w)
        eps.append(dict(source=e["source"], n=j, id=e["id"], ids=np.array(ids, np.int32), spk=np.array(sp, np.int16),
                        role=np.array(ro, np.float16), rw=np.array(rw, np.float16), starts=np.array(starts, np.int32)))
    print(p, len(eps), len(strs), flush=True)
proper = {b for b in up if up[b] > lo[b]}
mixed = {b: f.most_common(1)[0][0] for b, f in forms.items() if b in proper and sum(f.values()) >= 3 and case(f.most_common(1)[0][0]) == 2}
pickle.dump(dict(strs=strs, eps=eps, proper=proper, mixed=mixed), open(WORK + "/data.pkl", "wb"), protocol=4)
print(len(eps), sum(len(e["ids"]) for e in eps), "proper", len(proper), "mixed", len(mixed))
