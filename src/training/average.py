"""Between steps 2 and 3: the weighted mean of two trainings of one line. usage: average.py FIRST.pt LATER.pt SHARE_OF_LATER OUT.pt"""
import sys, torch
first, later, share = torch.load(sys.argv[1]), torch.load(sys.argv[2]), float(sys.argv[3])
torch.save({name: (1 - share) * first[name] + share * later[name] for name in first}, sys.argv[4])
