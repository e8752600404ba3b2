"""Step 3: write the model file of the program, see ModelReader.java. usage: export.py OUT.bin"""
import sys, struct, pickle, torch, io
from words import *
from network import *
MINCOUNT = 3  # pieces that the training text uses less often are left out
T = 224       # words a window
sd = {k: v.float().numpy() for k, v in torch.load(WORK + "/model.pt", map_location="cpu").items()}
delta_words = pickle.load(open(WORK + "/own-words.pkl", "rb")); d = pickle.load(open(WORK + "/data.pkl", "rb"))
W = pretrained(); E = W["embeddings.word_embeddings.weight"]
out = io.BytesIO()
def u32(n): out.write(struct.pack(">i", n))
def strings(xs):
    u32(len(xs))
    for x in xs:
        b = x.encode("utf8"); out.write(struct.pack("B", len(b)) + b)
def floats(a):
    a = np.asarray(a, np.float32).ravel(); u32(a.size); out.write(a.astype(">f4").tobytes())
def rows(a):
    a = np.asarray(a, np.float32); s = np.abs(a).max(1) / 127; s[s == 0] = 1
    q = np.clip(np.rint(a / s[:, None]), -127, 127).astype(np.int8)
    u32(a.shape[0]); u32(a.shape[1]); out.write(s.astype(">f4").tobytes()); out.write(q.tobytes())
# pieces the training text uses
tc = collections.Counter()
for e in d["eps"]:
    u, n = np.unique(e["ids"], return_counts=True)
    for i, k in zip(u, n): tc[int(i)] += int(k)
pc = collections.Counter()
seen = collections.Counter()
for i, k in tc.items(): seen[bare(d["strs"][i])] += k
for w, k in seen.items():
    for p in pieces(w): pc[p] += k
inv = {i: p for p, i in VOCAB.items()}
keep = [i for i in range(len(inv)) if pc[i] >= MINCOUNT or inv[i] == "[UNK]" or re.fullmatch(r"(##)?[a-z0-9]|[^\sa-z0-9]", inv[i]) and ord(inv[i][-1]) < 0x250]
words = [w for w in delta_words if len(w.encode("utf8")) < 256]
own = np.stack([E[list(pieces(w))].mean(0) + sd["delta.weight"][k + 1] for k, w in enumerate(delta_words)])
out.write(b"TCTG"); u32(1)
L = layers_of(sd)
for n in (H, HEADS, FF, L, T): u32(n)
strings(words); rows(own); strings([inv[i] for i in keep]); rows(E[keep])
rows(sd["pos.weight"][:T]); rows(sd["before.weight"]); rows(sd["after.weight"]); rows(sd["case.weight"]); rows(sd["style.weight"])
floats(sd["ln.weight"]); floats(sd["ln.bias"])
for i in range(L):
    p = "layers.%d." % i
    def dense(n): rows(sd[p + n + ".weight"].T); floats(sd[p + n + ".bias"])
    dense("qkv"); dense("o"); floats(sd[p + "ln1.weight"]); floats(sd[p + "ln1.bias"])
    dense("f1"); dense("f2"); floats(sd[p + "ln2.weight"]); floats(sd[p + "ln2.bias"])
hs = ["change", "punct", "caps", "role"]  # the voice vectors only help to train
floats(np.concatenate([sd[h + ".bias"] for h in hs]))
for h in hs:
    for r in sd[h + ".weight"]: floats(r)
open(sys.argv[1], "wb").write(out.getvalue())
print("words", len(words), "pieces", len(keep), "bytes", len(out.getvalue()))
