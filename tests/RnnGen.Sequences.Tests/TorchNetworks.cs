using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests;

/// <summary>PyTorch's RNN, with its two biases, between an embedding and logits.</summary>
[Network]
public partial class TorchRnn
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Weight] Mat Wx, Wh, Wy;
    [Weight] Vec bx, bh, by;
    [State, Gate(Tanh)] Vec h => Wx * embedding[w] + bx + Wh * Prev(h) + bh;
    [Output] Vec logits => Wy * h + by;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>PyTorch's LSTM, with its two biases.</summary>
[Network]
public partial class TorchLstm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Weight] Mat Wxi, Wxf, Wxg, Wxo, Whi, Whf, Whg, Who, Wy;
    [Weight] Vec bxi, bxf, bxg, bxo, bhi, bhf, bhg, bho, by;
    Vec x => embedding[w];
    [Gate(Sigmoid)] Vec i => Wxi * x + bxi + Whi * Prev(h) + bhi;
    [Gate(Sigmoid)] Vec f => Wxf * x + bxf + Whf * Prev(h) + bhf;
    [Gate(Tanh)] Vec g => Wxg * x + bxg + Whg * Prev(h) + bhg;
    [Gate(Sigmoid)] Vec o => Wxo * x + bxo + Who * Prev(h) + bho;
    [State] Vec c => f * Prev(c) + i * g;
    [State] Vec h => o * Vec.Tanh(c);
    [Output] Vec logits => Wy * h + by;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>PyTorch's GRU, with its two biases: the reset gate comes after the product.</summary>
[Network]
public partial class TorchGru
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Weight] Mat Wxr, Wxz, Wxn, Whr, Whz, Whn, Wy;
    [Weight] Vec bxr, bxz, bxn, bhr, bhz, bhn, by;
    Vec x => embedding[w];
    [Gate(Sigmoid)] Vec r => Wxr * x + bxr + Whr * Prev(h) + bhr;
    [Gate(Sigmoid)] Vec z => Wxz * x + bxz + Whz * Prev(h) + bhz;
    [Gate(Tanh)] Vec n => Wxn * x + bxn + r * (Whn * Prev(h) + bhn);
    [State] Vec h => (1 - z) * n + z * Prev(h);
    [Output] Vec logits => Wy * h + by;
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
