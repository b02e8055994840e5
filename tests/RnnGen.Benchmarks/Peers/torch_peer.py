"""PyTorch as a peer."""
import os

import torch

from shared_numbers import INPUT, OUTPUT_GRADIENT, mean_square, numbers
from serve import Task, serve
from torch_cells import module
from torch_language_model import training_step


def infer(w):
    net, x = module(w.cell, w.input, w.hidden, w.batch, w.kind), numbers(INPUT, 2, w.steps, w.batch, w.input)
    if net is None:
        return None

    def run():
        with torch.inference_mode():
            return net(x)[0]

    return Task(run, mean_square(run()))


def train(w):
    net = module(w.cell, w.input, w.hidden, w.batch, w.kind)
    if net is None:
        return None
    x = numbers(INPUT, 2, w.steps, w.batch, w.input).requires_grad_()
    gradient = numbers(OUTPUT_GRADIENT, 2, w.steps, w.batch, w.hidden)
    parameters = list(net.parameters())

    def run():
        x.grad = None
        for parameter in parameters:
            parameter.grad = None
        output = net(x)[0]
        output.backward(gradient)
        return output

    output = mean_square(run().detach())
    return Task(run, output, mean_square(x.grad))


def prepare(w):
    if w.kind == "language-model":
        return Task(training_step(w))
    if w.kind == "inference":
        return infer(w)
    return train(w) if w.kind in ("training", "custom", "library") else None


torch.set_num_threads(int(os.environ["RNN_THREADS"]))
serve(f"PyTorch {torch.__version__}", prepare)
