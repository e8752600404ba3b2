"""Step 4: the spelling lists of the editor. usage: lexicon.py FOLDER

mixed-words.txt: words that are written with capitals inside or throughout. capital-odds.txt: how often a word has a
capital inside a sentence, as ten times the natural logarithm of the odds; common words that hardly ever have one too.
"""
import sys, pickle
from words import *
LEAST = 8              # a word with capitals inside is used so often
NAME, COMMON = 5, 50   # a word that may be a name is used so often inside sentences, one that is none so often
SHARE = .1             # of its uses with a capital: less makes no name
PRIOR = .3             # odds of a word that was never seen are those of this share
NOT = {"T" + "ODO"}     # marks of programmers, read aloud from code
HEAD = "# %s\n# Source: see model-card.md in dev/transcast/tagging; CC BY-SA 4.0.\n"
d = pickle.load(open(WORK + "/data.pkl", "rb"))
forms = [bare(s) for s in d["strs"]]; marks = np.array([mark(s) for s in d["strs"]]); capital = np.array([case(s) > 0 for s in d["strs"]])
use = collections.Counter(); up = np.zeros(len(forms)); inside = np.zeros(len(forms))
for e in d["eps"]:
    i = e["ids"]; u, k = np.unique(i, return_counts=True)
    for t, c in zip(u, k): use[forms[t]] += int(c)
    j = i[1:][marks[i[:-1]] <= 1]  # nothing or a comma before
    np.add.at(inside, j, 1); np.add.at(up, j, capital[j])
mixed = []
for b, f in sorted(d["mixed"].items()):
    f = f.replace("’", "'")
    if use[b] >= LEAST and f not in NOT and re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9'&.+-]*[A-Za-z0-9])?", f) and f.lower() == b and not re.match(r"I'", f): mixed.append(f)
open(sys.argv[1] + "/mixed-words.txt", "w").write(HEAD % "Words written with capitals inside or throughout, as the training text prints them most often." + "\n".join(mixed) + "\n")
n = collections.Counter(); c = collections.Counter()
for t, b in enumerate(forms):
    n[b] += inside[t]; c[b] += up[t]
odds = {}
for b in n:
    if not re.fullmatch(r"[a-z0-9'&.+-]*[a-z][a-z0-9'&.+-]*", b): continue
    if n[b] >= NAME and c[b] > SHARE * n[b] or n[b] >= COMMON: odds[b] = round(10 * np.log((c[b] + PRIOR) / (n[b] - c[b] + 1 - PRIOR)))
open(sys.argv[1] + "/capital-odds.txt", "w").write(HEAD % "Ten times the log odds that a word has a capital inside a sentence." + "".join("%s %d\n" % x for x in sorted(odds.items())))
print(len(mixed), len(odds))
