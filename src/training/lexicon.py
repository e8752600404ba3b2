"""Step 4: list the words that are written with capitals inside or throughout. usage: lexicon.py OUT.txt"""
import sys, pickle
from words import *
LEAST = 8
d = pickle.load(open(WORK + "/data.pkl", "rb")); n = collections.Counter(); low = collections.Counter()
for e in d["eps"]:
    u, k = np.unique(e["ids"], return_counts=True)
    for i, c in zip(u, k):
        s = d["strs"][i]; n[bare(s)] += int(c)
rows = {}
for b, f in sorted(d["mixed"].items()):
    f = f.replace("’", "'")
    if n[b] >= LEAST and re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9'&.+-]*[A-Za-z0-9])?", f) and f.lower() == b and not re.match(r"I'", f): rows.setdefault(b, f)
open(sys.argv[1], "w").write("# Words written with capitals inside or throughout, as the training text prints them most often.\n# Source: see model-card.md in dev/transcast/tagging; CC BY-SA 4.0.\n" + "\n".join(rows.values()) + "\n")
print(len(rows), list(rows.values())[::60])
