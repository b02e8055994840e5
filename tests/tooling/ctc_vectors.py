#!/usr/bin/env python3
"""Writes losses and gradients of connectionist temporal classification, computed by PyTorch in double precision, as JSON.

  ctc_vectors.py OUT.json

Symbol 0 is the blank. Some of the labels repeat, some sequences are empty, some just fit into their steps.
"""
import json
import sys

import torch

# steps, symbols, labels
CASES = [
    (1, 3, []), (1, 3, [2]), (4, 2, [1]), (4, 3, [1, 2]), (5, 3, [1, 1]), (3, 3, [2, 2]), (7, 4, [3, 1, 1, 2]), (6, 5, []),
    (12, 6, [5, 4, 3, 2, 1]), (20, 8, [7, 7, 1, 2, 2, 2, 3]), (40, 12, [1, 11, 5, 5, 2, 9, 9, 3, 4]),
]


def case(steps, symbols, labels):
    logits = (2 * torch.randn(steps, symbols, dtype=torch.float64)).requires_grad_()
    loss = torch.nn.functional.ctc_loss(
        logits.log_softmax(-1).unsqueeze(1), torch.tensor([labels], dtype=torch.long).reshape(1, len(labels)),
        torch.tensor([steps]), torch.tensor([len(labels)]), blank=0, reduction="sum")
    loss.backward()
    return dict(
        symbols=symbols, labels=labels, logits=logits.detach().reshape(-1).tolist(), loss=loss.item(), gradients=logits.grad.reshape(-1).tolist())


torch.manual_seed(1)
with open(sys.argv[1], "w") as file:
    json.dump(dict(torch=torch.__version__, cases=[case(*c) for c in CASES]), file, separators=(",", ":"))
    file.write("\n")
