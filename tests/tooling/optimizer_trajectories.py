#!/usr/bin/env python3
"""Writes the steps that PyTorch's optimisers take on random gradients, as JSON, for the tests of RnnGen's.

  optimizer_trajectories.py OUT.json

Every case starts at the same parameters and is fed the same float32 gradients; 'values' holds the parameters after each step.
The scales of the gradients differ by a factor of a million, and the number of parameters is not a multiple of any vector's width.
"""
import json
import sys

import torch

COUNT, STEPS = 37, 12
CASES = [
    ("Sgd", torch.optim.SGD, dict(lr=0.1)),
    ("Sgd", torch.optim.SGD, dict(lr=0.1, weight_decay=0.05)),
    ("Sgd", torch.optim.SGD, dict(lr=0.05, momentum=0.9)),
    ("Sgd", torch.optim.SGD, dict(lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01)),
    ("RmsProp", torch.optim.RMSprop, dict(lr=0.01)),
    ("RmsProp", torch.optim.RMSprop, dict(lr=0.005, alpha=0.9, eps=1e-6, weight_decay=0.02)),
    ("RmsProp", torch.optim.RMSprop, dict(lr=0.005, momentum=0.8)),
    ("Adam", torch.optim.Adam, dict(lr=0.02)),
    ("Adam", torch.optim.Adam, dict(lr=0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1)),
    ("AdamW", torch.optim.AdamW, dict(lr=0.02)),
    ("AdamW", torch.optim.AdamW, dict(lr=0.01, betas=(0.9, 0.99), weight_decay=0.2)),
]


def numbers(tensor):
    return [float(x) for x in tensor.detach()]


def trajectory(optimizer, options, start, gradients):
    values = start.clone().requires_grad_()
    steps = optimizer([values], **options)
    trajectory = []
    for gradient in gradients:
        values.grad = gradient.clone()
        steps.step()
        trajectory.append(numbers(values))
    return trajectory


torch.manual_seed(1)
start = torch.randn(COUNT)
gradients = torch.randn(STEPS, COUNT) * 10 ** (torch.rand(COUNT) * 6 - 4)
cases = [dict(optimizer=name, options=options, values=trajectory(kind, options, start, gradients)) for name, kind, options in CASES]
clipped = gradients[0].clone().requires_grad_()
clipped.grad = gradients[0].clone()
norm = torch.nn.utils.clip_grad_norm_([clipped], 0.5)
with open(sys.argv[1], "w") as file:
    json.dump(dict(
        torch=torch.__version__, start=numbers(start), gradients=[numbers(g) for g in gradients], cases=cases,
        clipping=dict(limit=0.5, norm=norm.item(), gradients=numbers(clipped.grad))), file, indent=0)
    file.write("\n")
