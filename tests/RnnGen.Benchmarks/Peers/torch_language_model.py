"""One training step of a character language model in PyTorch: forward, backward, clipping by norm, Adam."""
import torch

VOCABULARY = 96


class LanguageModel(torch.nn.Module):
    def __init__(self, embedding, hidden, layers):
        super().__init__()
        self.embedding = torch.nn.Embedding(VOCABULARY, embedding)
        self.lstm = torch.nn.LSTM(embedding, hidden, layers)
        self.output = torch.nn.Linear(hidden, VOCABULARY)

    def forward(self, tokens):
        hidden, _ = self.lstm(self.embedding(tokens))
        return self.output(hidden)


def training_step(w):
    torch.manual_seed(1)
    model = LanguageModel(w.input, w.hidden, w.layers)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    tokens = torch.randint(0, VOCABULARY, (w.steps, w.batch))
    targets = torch.randint(0, VOCABULARY, (w.steps, w.batch))

    def run():
        optimizer.zero_grad(set_to_none=True)
        torch.nn.functional.cross_entropy(model(tokens).view(-1, VOCABULARY), targets.view(-1)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()

    return run
