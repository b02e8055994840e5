#!/usr/bin/env python3
"""Trains small language models with PyTorch in double precision and writes every loss and gradient norm, as JSON.

  training_runs.py OUT.json

embedding -> RNN, LSTM or GRU -> linear; mean cross-entropy; truncated backpropagation with carried state; clipping by global norm.
Rows of the recurrent weights are in PyTorch's order of gates: i, f, g, o for LSTM and r, z, n for GRU.
"""
import json
import random
import sys

import torch

V, E, H, N, S, K = 7, 4, 5, 3, 6, 20
RUNS = [
    ("RNN", "Sgd", dict(lr=0.5), 0.25),
    ("RNN", "Adam", dict(lr=0.02), None),
    ("LSTM", "Sgd", dict(lr=0.2, momentum=0.9, nesterov=True), 1.0),
    ("LSTM", "AdamW", dict(lr=0.02, weight_decay=0.05), 0.25),
    ("GRU", "RmsProp", dict(lr=0.005), 1.0),
    ("GRU", "Adam", dict(lr=0.02), 0.25),
]
OPTIMIZERS = dict(Sgd=torch.optim.SGD, RmsProp=torch.optim.RMSprop, Adam=torch.optim.Adam, AdamW=torch.optim.AdamW)


def weights(model):
    return {name: dict(shape=list(p.shape), values=p.detach().reshape(-1).tolist()) for name, p in model.named_parameters()}


def run(kind, optimizer, options, clip):
    model = torch.nn.ModuleDict(dict(embedding=torch.nn.Embedding(V, E), rnn=getattr(torch.nn, kind)(E, H), out=torch.nn.Linear(H, V)))
    model.double()
    start = weights(model)
    steps = OPTIMIZERS[optimizer](list(model.parameters()), **options)
    tokens = torch.tensor([[random.randrange(V) for _ in range(N)] for _ in range(S * K + 1)])
    state, losses, norms = None, [], []
    for k in range(K):
        inputs, targets = tokens[k * S:(k + 1) * S], tokens[k * S + 1:(k + 1) * S + 1]
        if state is not None:
            state = tuple(s.detach() for s in state) if isinstance(state, tuple) else state.detach()
        steps.zero_grad()
        output, state = model["rnn"](model["embedding"](inputs), state)
        loss = torch.nn.functional.cross_entropy(model["out"](output).reshape(-1, V), targets.reshape(-1))
        loss.backward()
        norms.append(torch.nn.utils.clip_grad_norm_(model.parameters(), clip or 1e30).item())
        losses.append(loss.item())
        steps.step()
    return dict(
        kind=kind, optimizer=optimizer, options=options, clip=clip, steps=S, tokens=tokens.T.tolist(), losses=losses, norms=norms,
        start=start, end=weights(model))


torch.manual_seed(1)
random.seed(1)
runs = [run(*r) for r in RUNS]
with open(sys.argv[1], "w") as file:
    json.dump(dict(torch=torch.__version__, vocabulary=V, embedding=E, hidden=H, runs=runs), file, separators=(",", ":"))
    file.write("\n")
