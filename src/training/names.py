"""Step 7: how many voices get the right name. usage: names.py GOLDDIR SPLITDIR

The folders are what evaluate.sh leaves in $WORK/gold/X/SOURCE and $WORK/split/X/SOURCE. A voice is right if its given or
family name is one of those of whoever says most of its words, wrong if it has another; voices with less than a
twentieth of the words, and those whose speaker the data do not name, do not count. A nickname counts as wrong.
"""
import collections, difflib, glob, json, os, re, sys
LEAST = .05
ANONYMOUS = re.compile(r"(speaker|audience|guest|host|moderator)\b|.{1,3}$", re.I)

def words(turns): return [(re.sub(r"[^a-z0-9']", "", w.lower()), t["speaker"]) for t in turns for w in t["text"].split()]
def parts(name): return set(re.findall(r"[a-z]+", name.lower()))

counts = collections.Counter()
for path in sorted(glob.glob(sys.argv[1] + "/*.gold.json")):
    split = json.load(open(os.path.join(sys.argv[2], os.path.basename(path).replace(".gold", ""))))
    gold = words(json.load(open(path))["turns"]); found = words(split["turns"]); said_by = collections.defaultdict(collections.Counter)
    same = difflib.SequenceMatcher(None, [w for w, _ in gold], [w for w, _ in found], autojunk=False)
    for i, j, n in same.get_matching_blocks():
        for k in range(n): said_by[found[j + k][1]][gold[i + k][1]] += 1
    for speaker in split["speakers"]:
        most = said_by[speaker["id"]].most_common(1)
        if not most or sum(said_by[speaker["id"]].values()) < LEAST * len(gold) or ANONYMOUS.match(most[0][0]): continue
        name = speaker["name"]; unnamed = re.match(r"(Speaker|Audience) \d+$", name)
        counts["unnamed" if unnamed else "right" if parts(name) & parts(most[0][0]) else "wrong"] += 1
print("voices %d: %d right, %d wrong, %d without a name" % (sum(counts.values()), counts["right"], counts["wrong"], counts["unnamed"]))
