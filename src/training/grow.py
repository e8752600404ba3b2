"""Step 2b: eleven layers of six. usage: grow.py SIX.pt ELEVEN.pt

The layers of MiniLM-L12 that MiniLM-L6 lacks go back into their places between the trained ones: the mean of what two
descendants of L12 have there, e5-small-v2 and bge-small-en-v1.5. L6 was made of L12's layers, and training has not moved
its hidden states far: both still speak one language. So that the network begins as it was, a new layer adds a
quarter of what it would, and its norms leave the hidden states as they come, on average.
"""
import random, sys
from windows import *
from network import *
SHARE = .25

def moments(six, W):
    """Mean and deviation of the hidden states behind each layer, in some windows."""
    bank = Bank(WORK + "/data.pkl"); X, modes = bank.batch(8, 224, random.Random(5))
    I = torch.from_numpy(X.astype(np.int64)); table = word_table(bank.words, W, pieces)
    own = {w: k + 1 for k, w in enumerate(pickle.load(open(WORK + "/own-words.pkl", "rb")))}
    d = torch.tensor([[own.get(bank.words[w], 0) for w in row] for row in I[:, :, 0].tolist()])
    out = []
    for l in six.layers:
        l.register_forward_hook(lambda _, __, h: out.append((float(h.mean()), float(h.std(-1).mean()))))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        wv = torch.from_numpy(table[I[:, :, 0].numpy()].astype(np.float32))
        six.hidden(wv, d, I[:, :, 1], I[:, :, 2], I[:, :, 3], torch.from_numpy(modes).clamp(max=2))
    return out

W = pretrained(); sd = torch.load(sys.argv[1]); six = Tagger(6).load(W); six.load_state_dict(sd, strict=False)
between = {n: pretrained(n) for n in ("e5-small-v2", "bge-small-en-v1.5")}
grown = {k: v for k, v in sd.items() if not k.startswith("layers.")}
for i, (mean, deviation) in enumerate(moments(six, W)):
    for k, v in six.layers[i].state_dict().items(): grown["layers.%d.%s" % (2 * i, k)] = v
    if 2 * i + 1 not in GROWN: continue
    a, b = (pretrained_layer(V, n, 2 * i + 1) for n, V in between.items())
    layer = {k: (a[k] + b[k]) / 2 for k in a}
    for n in ("o", "f2"):
        for k in (n + ".weight", n + ".bias"): layer[k] *= SHARE
    for n in ("ln1", "ln2"):
        layer[n + ".weight"].fill_(deviation); layer[n + ".bias"].fill_(mean)
    for k, v in layer.items(): grown["layers.%d.%s" % (2 * i + 1, k)] = v
torch.save(grown, sys.argv[2]); print("layers", layers_of(grown))
