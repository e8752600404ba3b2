"""Before step 2, where its weights are gone: the model of the program as weights to train on from. usage: reread.py MODEL.bin OUT.pt

Weights come back as the 8-bit numbers that export.py made of them. The voice vectors, which only help to train, do not.
"""
import pickle, struct, sys
from words import *
from network import *

class Reader:
    """What export.py writes, in its order."""
    def __init__(s, path):
        s.data = open(path, "rb").read(); s.at = 4
        if s.u32() != 1: raise SystemExit(path + ": another version of the format")
    def u32(s):
        s.at += 4
        return struct.unpack_from(">i", s.data, s.at - 4)[0]
    def strings(s):
        out = []
        for _ in range(s.u32()):
            n = s.data[s.at]; out.append(s.data[s.at + 1:s.at + 1 + n].decode("utf8")); s.at += 1 + n
        return out
    def array(s, kind, n):
        a = np.frombuffer(s.data, kind, n, s.at); s.at += a.nbytes
        return a.astype(np.float32)
    def floats(s): return torch.tensor(s.array(">f4", s.u32()))
    def rows(s):
        n, width = s.u32(), s.u32(); scale = s.array(">f4", n)
        return torch.tensor(s.array(np.int8, n * width).reshape(n, width) * scale[:, None])

if __name__ == "__main__":
    r = Reader(sys.argv[1]); W = pretrained()
    sizes = [r.u32() for _ in range(5)]; words = r.strings(); own = r.rows(); r.strings(); r.rows()
    m = Tagger(sizes[3]).load(W); sd = m.state_dict()
    E = torch.tensor(W["embeddings.word_embeddings.weight"])
    sd["delta.weight"][0] = 0
    for k, w in enumerate(words): sd["delta.weight"][k + 1] = own[k] - E[list(pieces(w))].mean(0)
    sd["pos.weight"][:sizes[4]] = r.rows()
    for n in ("before", "after", "case", "style"): sd[n + ".weight"] = r.rows()
    def take(*names):
        for n in names: sd[n] = r.floats().view_as(sd[n])
    def dense(n):
        sd[n + ".weight"] = r.rows().t().contiguous(); take(n + ".bias")
    take("ln.weight", "ln.bias")
    for i in range(sizes[3]):
        p = "layers.%d." % i
        dense(p + "qkv"); dense(p + "o"); take(p + "ln1.weight", p + "ln1.bias")
        dense(p + "f1"); dense(p + "f2"); take(p + "ln2.weight", p + "ln2.bias")
    hs = ["change", "punct", "caps", "role"]; bias = r.floats()
    for h in hs:
        n = sd[h + ".bias"].numel(); sd[h + ".bias"], bias = bias[:n], bias[n:]
    for h in hs: sd[h + ".weight"] = torch.stack([r.floats() for _ in range(sd[h + ".weight"].shape[0])])
    if r.at != len(r.data): raise SystemExit("%s: %d bytes were not read" % (sys.argv[1], len(r.data) - r.at))
    pickle.dump(words, open(WORK + "/own-words.pkl", "wb"))
    torch.save(sd, sys.argv[2]); print("layers", sizes[3], "own words", len(words))
