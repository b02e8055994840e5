"""Prints the median time in milliseconds of one training step of a character language model in PyTorch, on one thread."""
import statistics
import sys
import time

import torch

VOCABULARY, EMBEDDING, HIDDEN, STEPS, SEQUENCES = 96, 64, 128, 64, 32


class LanguageModel(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = torch.nn.Embedding(VOCABULARY, EMBEDDING)
        self.lstm = torch.nn.LSTM(EMBEDDING, HIDDEN)
        self.output = torch.nn.Linear(HIDDEN, VOCABULARY)

    def forward(self, tokens):
        hidden, _ = self.lstm(self.embedding(tokens))
        return self.output(hidden)


torch.set_num_threads(1)
torch.manual_seed(1)
model = LanguageModel()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
tokens = torch.randint(0, VOCABULARY, (STEPS, SEQUENCES))
targets = torch.randint(0, VOCABULARY, (STEPS, SEQUENCES))
times = []
for _ in range(int(sys.argv[1]) + 5):
    start = time.perf_counter()
    optimizer.zero_grad(set_to_none=True)
    loss = torch.nn.functional.cross_entropy(model(tokens).view(-1, VOCABULARY), targets.view(-1))
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    times.append((time.perf_counter() - start) * 1e3)
print(statistics.median(times[5:]))
