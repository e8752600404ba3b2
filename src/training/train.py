"""Step 2: train the tagger on so many million words. usage: train.py MILLION_WORDS [FROM.pt SEED [PEAK]]

With FROM.pt training goes on from those weights, with a new warm-up and other windows. Where UNTIL is set (seconds of
the clock, `date +%s`), the schedule also ends by then, however few words were seen.
"""
import sys, math, time, random, threading, queue, os
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
import multiprocessing as mp, torch, numpy as np
from windows import *
from network import *
import torch.nn.functional as F
outp, end = WORK + "/model.pt", float(sys.argv[1]) * 1e6
start = sys.argv[2] if len(sys.argv) > 2 else None
seed = int(sys.argv[3]) if start else 7
peak = float(sys.argv[4]) if len(sys.argv) > 4 else 1
until = float(os.environ.get("UNTIL", "inf"))
torch.set_num_threads(1)
W = pretrained(); bank = Bank(WORK + "/data.pkl")
cnt = np.zeros(len(bank.words), np.int64)
for e in bank.eps:
    np.add.at(cnt, bank.b[e["ids"], 0], 1)
top = np.argsort(-cnt)[:DELTA]; delta_of = np.zeros(len(bank.words), np.int64); delta_of[top] = np.arange(1, DELTA + 1)
table = word_table(bank.words, W, pieces)
print("words", len(bank.words), "train eps", len(bank.eps), "held", len(bank.held), flush=True)
pickle.dump([bank.words[i] for i in top], open(WORK + "/own-words.pkl", "wb"))
weights = torch.load(start) if start else {}
m = Tagger(max(layers_of(weights), LAYERS)).load(W)
m.load_state_dict(weights, strict=False)  # layers that they lack stay those of MiniLM
# Two processes of one thread each see a sixth more words in the same time than one process of two threads. Each trains a
# copy in windows of its own, and every few steps both go on from the mean.
EVERY = 8
params = list(m.parameters()); copies = torch.zeros(2, sum(p.numel() for p in params)).share_memory_(); both = mp.Barrier(2)
seen = torch.zeros(2).share_memory_(); done = torch.zeros(1).share_memory_()
t0 = time.time(); rank = 1 if os.fork() == 0 else 0
torch.manual_seed(seed + rank); rng = random.Random(2 * seed + rank); lengths = random.Random(seed)
def mean():
    with torch.no_grad():
        torch.cat([p.view(-1) for p in params], out=copies[rank]); seen[rank] = words; both.wait(1000)
        at = 0
        for p in params:
            n = p.numel(); p.copy_(copies[:, at:at + n].mean(0).view_as(p)); at += n
        if rank == 0: done[0] = max(float(seen.sum()) / end, (time.time() - t0) / (until - t0))
        both.wait(1000)
grown = len(m.layers) > LAYERS  # then what was trained before moves less than what is new
FRESH = ("vec", "vb", "delta") + (() if grown else ("before", "after", "case", "style", "change", "punct", "caps", "role"))
RATES = dict(trained=2e-4, between=3e-4, fresh=4e-4) if grown else dict(trained=3e-4, between=3e-4, fresh=5e-4 if start else 1e-3)
between = tuple("layers.%d." % i for i in GROWN) if grown else ()
groups = {k: [] for k in RATES}
for n, p in m.named_parameters():
    groups["fresh" if n.split(".")[0] in FRESH else "between" if n.startswith(between) else "trained"].append(p)
groups = [dict(params=ps, base=RATES[k]) for k, ps in groups.items() if ps]
opt = torch.optim.AdamW(groups, lr=3e-4, weight_decay=0.01, betas=(.9, .98), foreach=True)
BATCH, T, WARM_UP_STEPS = 12, 224, 200
q = queue.Queue(8)
def feed():
    while True: q.put(bank.batch(BATCH, T, rng))
threading.Thread(target=feed, daemon=True).start()
step = 0; f = 0.0; acc = np.zeros(8); words = 0; lastsave = t0; tlog = t0
while f < 1:
    rate = peak * min(1, (step + 1) / (WARM_UP_STEPS * peak)) * max(.5 + .5 * math.cos(math.pi * f), .003)
    for g in opt.param_groups: g["lr"] = g["base"] * rate
    X, modes = q.get()
    t = T if lengths.random() > .3 else lengths.choice([48, 96, 128, 160, 160, 160, 160, 160, 160])
    X = X[:, :t]; I = torch.from_numpy(X.astype(np.int64))
    wid = X[:, :, 0].astype(np.int64)
    wv = torch.from_numpy(table[wid].astype(np.float32)); d = torch.from_numpy(delta_of[wid])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        h = m.hidden(wv, d, I[:, :, 1], I[:, :, 2], I[:, :, 3], torch.from_numpy(modes).clamp(max=2))
        ch, pu, ca, ro, ve = m.heads(h)
    ch, pu, ca, ro, ve = ch.float(), pu.float(), ca.float(), ro.float(), ve.float()
    y = I[:, 1:, 4].float()
    lc = F.binary_cross_entropy_with_logits(ch[:, 1:], y)
    lp = F.cross_entropy(pu.reshape(-1, 4), I[:, :, 5].reshape(-1), ignore_index=IGN) if (X[:, :, 5] != IGN).any() else torch.zeros(())
    lk = F.cross_entropy(ca.reshape(-1, 3), I[:, :, 6].reshape(-1), ignore_index=IGN) if (modes == 0).any() else torch.zeros(())
    R = torch.from_numpy(X[:, :, 8]); RW = torch.from_numpy(X[:, :, 9])
    lr_ = (F.binary_cross_entropy_with_logits(ro, R, reduction="none") * RW).sum() / (RW.sum() + 100)
    lv = 0
    for gap in (lengths.randrange(1, 12), lengths.randrange(12, 40), lengths.randrange(30, t - 8) if t > 50 else 20):
        s = (ve[:, gap:] * ve[:, :-gap]).sum(-1) / 5.6 + m.vb
        lv = lv + F.binary_cross_entropy_with_logits(s, (I[:, gap:, 7] == I[:, :-gap, 7]).float())
    lv = lv / 3
    loss = 5 * lc + 1.2 * lp + lk + .45 * lr_ + .2 * lv
    opt.zero_grad(set_to_none=True); loss.backward()
    torch.nn.utils.clip_grad_norm_(m.parameters(), 1.0)
    opt.step(); step += 1; words += I.shape[0] * t
    if step % EVERY == 0: mean(); f = float(done)
    acc += [float(lc), float(lp), float(lk), float(lr_), float(lv), 1, 0, 0]
    if rank == 0 and step % 50 == 0:
        a = acc / acc[5]; acc[:] = 0
        print("step %d words %.2fM  %.0f w/s  change %.4f punct %.3f caps %.3f role %.3f vec %.3f  done %.3f q %d" % (step, float(seen.sum()) / 1e6, 100 * BATCH * T / (time.time() - tlog), *a[:5], f, q.qsize()), flush=True)
        tlog = time.time()
    if rank == 0 and step % EVERY == 0 and time.time() - lastsave > 240:
        torch.save(m.state_dict(), outp + ".tmp"); os.replace(outp + ".tmp", outp); lastsave = time.time()
if rank: os._exit(0)
torch.save(m.state_dict(), outp); print("final", step, int(seen.sum()), flush=True)
