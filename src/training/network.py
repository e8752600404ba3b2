"""The network: layers of MiniLM over one position a word, and five heads.

MiniLM-L6 is every second layer of MiniLM-L12, beginning with the first. A network of six layers is MiniLM-L6; one of more
has those of L12 that L6 lacks in their places (grow.py).
"""
import math, os, onnx, torch, numpy as np
from onnx import numpy_helper
from torch import nn
import torch.nn.functional as F
H, HEADS, FF, LAYERS = 384, 12, 1536, 6
DELTA = 1000

MINILM_L6, GROWN = "all-minilm-l6-v2", (1, 3, 5, 7, 9)  # GROWN: the places of the layers that L6 lacks, up to its last
FIRST_MATRIX = {MINILM_L6: 885, "e5-small-v2": 1525, "bge-small-en-v1.5": 1525}  # ONNX numbers the matrices

def pretrained(name=MINILM_L6):
    g = onnx.load(os.environ["WORK"] + "/%s.onnx" % name).graph
    return {t.name: numpy_helper.to_array(t).copy() for t in g.initializer}

def pretrained_layer(W, name, i):
    """The state of Layer as layer i of that model has it."""
    T = lambda n: torch.tensor(W["encoder.layer.%d." % i + n])
    M = lambda k: torch.tensor(W["onnx::MatMul_%d" % (FIRST_MATRIX[name] + 13 * i + k)]).t().contiguous()
    bias = lambda n: T(n + ".bias")
    return {
        "qkv.weight": torch.cat([M(0), M(1), M(4)]),
        "qkv.bias": torch.cat([bias("attention.self." + n) for n in ("query", "key", "value")]),
        "o.weight": M(10), "o.bias": bias("attention.output.dense"),
        "f1.weight": M(11), "f1.bias": bias("intermediate.dense"), "f2.weight": M(12), "f2.bias": bias("output.dense"),
        "ln1.weight": T("attention.output.LayerNorm.weight"), "ln1.bias": bias("attention.output.LayerNorm"),
        "ln2.weight": T("output.LayerNorm.weight"), "ln2.bias": bias("output.LayerNorm")}

def layers_of(state):
    """How many layers these weights are of."""
    return len({n.split(".")[1] for n in state if n.startswith("layers.")})

class Layer(nn.Module):
    def __init__(s):
        super().__init__()
        s.qkv = nn.Linear(H, 3 * H); s.o = nn.Linear(H, H); s.ln1 = nn.LayerNorm(H, eps=1e-12)
        s.f1 = nn.Linear(H, FF); s.f2 = nn.Linear(FF, H); s.ln2 = nn.LayerNorm(H, eps=1e-12)
    def forward(s, x):
        b, t, _ = x.shape
        q, k, v = s.qkv(x).view(b, t, 3, HEADS, H // HEADS).permute(2, 0, 3, 1, 4)
        a = torch.matmul(q * (1 / math.sqrt(H // HEADS)), k.transpose(-1, -2))
        a = torch.softmax(a, -1)
        c = torch.matmul(a, v).transpose(1, 2).reshape(b, t, H)
        x = s.ln1(x + s.o(c))
        return s.ln2(x + s.f2(F.gelu(s.f1(x))))

class Tagger(nn.Module):
    """Word positions: pooled frozen piece vectors (given) + learned deltas, positions, marks and cases."""
    def __init__(s, layers=LAYERS):
        super().__init__()
        s.pos = nn.Embedding(512, H); s.delta = nn.Embedding(DELTA + 1, H)
        s.before = nn.Embedding(8, H); s.after = nn.Embedding(8, H); s.case = nn.Embedding(3, H); s.style = nn.Embedding(4, H)
        s.ln = nn.LayerNorm(H, eps=1e-12); s.layers = nn.ModuleList(Layer() for _ in range(layers))
        s.change = nn.Linear(2 * H, 1); s.punct = nn.Linear(H, 4); s.caps = nn.Linear(H, 3); s.role = nn.Linear(H, 1); s.vec = nn.Linear(H, 32)
        s.vb = nn.Parameter(torch.zeros(1))
        for e in (s.delta, s.before, s.after, s.case, s.style): nn.init.normal_(e.weight, std=.002)
        nn.init.zeros_(s.delta.weight)
        nn.init.normal_(s.change.weight, std=.01); nn.init.constant_(s.change.bias, -3.5)
    def load(s, W):
        T = lambda n: torch.tensor(W[n])
        s.pos.weight.data = T("embeddings.position_embeddings.weight") + T("embeddings.token_type_embeddings.weight")[0]
        s.ln.weight.data = T("embeddings.LayerNorm.weight"); s.ln.bias.data = T("embeddings.LayerNorm.bias")
        for i, l in enumerate(s.layers[:6]): l.load_state_dict(pretrained_layer(W, MINILM_L6, i))
        return s
    def hidden(s, wv, d, before, after, case, style):
        t = wv.shape[1]
        x = wv + s.pos.weight[:t] + s.delta(d) + s.before(before) + s.after(after) + s.case(case) + s.style(style)[:, None]
        x = s.ln(x)
        for l in s.layers: x = l(x)
        return x
    def heads(s, h):
        prev = torch.cat([h[:, :1], h[:, :-1]], 1)
        return s.change(torch.cat([h, prev], -1)).squeeze(-1), s.punct(h), s.caps(h), s.role(h).squeeze(-1), s.vec(h)

def word_table(words, W, pieces):
    E = W["embeddings.word_embeddings.weight"]
    out = np.zeros((len(words), H), np.float16)
    for i, w in enumerate(words):
        out[i] = E[list(pieces(w))].mean(0)
    return out
