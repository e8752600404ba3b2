"""Step 6: how well sentences and capitals are restored in style a. usage: sentences.py SOURCE.jsonl.gz SPLITDIR [EPISODES]

SPLITDIR holds what evaluate.sh leaves in $WORK/split/a/SOURCE. The gold is the printed text, with the noise of
make_raw.py: inserted words have no mark and their capitals do not count, a lost word leaves its mark to the one before,
and the first word left of a sentence has its capital.
"""
from words import *

def printed(tokens):
    """Style-a words of a turn, each [word, mark (0 none, 1 weak, 2 stop, 3 question), capital]."""
    out = []
    for k, s in enumerate(tokens):
        low = s.lower(); at = 0; sub = []
        for p in words_a(s):
            j = low.find(p, at); o = s[j:j + len(p)] if j >= 0 else p; at = max(at, j + len(p)); sub.append([p, 0, case(o)])
        m = mark(s)
        if not sub:
            if out and m in (2, 3, 4): out[-1][1] = 3 if m == 3 else 2
            continue
        if m == 5:
            nx = tokens[k + 1] if k + 1 < len(tokens) else "X"; m = 2 if case(nx) == 1 and not nx.startswith("I") else 1
        sub[-1][1] = {0: 0, 1: 1, 2: 2, 3: 3, 4: 2, 6: 1, 7: 1}[m]; out += sub
    return out

def with_noise(rows, rng, p=0.05):
    """The twin of make_raw.noisy. A sentence begins with what is inserted before it, and with what follows its lost word."""
    out = []; unknown = lambda ws: [[w, 0, -1] for w in ws.split()]; begins = True
    for i, row in enumerate(rows):
        r = rng.random(); inserted = []
        if i == 0 and r < .10: inserted = unknown(rng.choice(["um", "uh", "yeah", "so", "so um"]))
        elif r < p * .55: inserted = unknown(rng.choice(FILLERS))
        elif r < p * .65 and len(rows) > 3:
            if out and row[1]: out[-1][1] = max(out[-1][1], row[1])
            begins = begins or row[1] >= 2
            continue
        first = max(row[2], row[0][0].isalpha()) if begins else row[2]
        if r > 1 - p * .35: inserted = [[row[0], 0, first]]
        out += inserted + [[row[0], row[1], -1 if begins and inserted else first]]
        begins = row[1] >= 2
    return out

def f1(p, g): return 2 * sum(x and y for x, y in zip(p, g)) / max(1, sum(p) + sum(g))

most = int(sys.argv[3]) if len(sys.argv) > 3 else 10 ** 9; results = []
for n, line in enumerate(gzip.open(sys.argv[1], "rt", encoding="utf8")):
    if n >= most: break
    e = json.loads(line); rng = random.Random(e["id"]); rows = []
    for t in e["turns"]:
        r = printed(t["text"].split())
        if r: rows += with_noise(r, rng)
    name = re.sub(r"[^A-Za-z0-9_.-]+", "-", f'{e["source"]}-{e["id"]}')[-90:]
    found = json.load(open("%s/%s.a.json" % (sys.argv[2], name)))
    hyp = " ".join(t["text"] for t in found["turns"]).split()
    assert len(hyp) == len(rows), (name, len(hyp), len(rows))
    end = [h[-1] in ".?!" for h in hyp]; gold = [r[1] >= 2 for r in rows]
    known = [i for i, r in enumerate(rows) if r[2] >= 0]
    capital = {i: hyp[i] != hyp[i].lower() for i in known}; shall = {i: rows[i][2] > 0 for i in known}
    inside = [i for i in known if i and not gold[i - 1] and not end[i - 1] and not re.match(r"i($|')", rows[i][0])]
    results.append((f1(end, gold), f1([h.endswith("?") for h in hyp], [r[1] == 3 for r in rows]),
                    f1([capital[i] for i in known], [shall[i] for i in known]), f1([capital[i] for i in inside], [shall[i] for i in inside])))
print("n %d  F1 of ends %.3f  questions %.3f  capitals %.3f  of those inside sentences %.3f" % (len(results), *np.mean(results, 0)))
