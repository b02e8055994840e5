using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with ordered neurons. Two master gates, F = cumax(W x⟨t⟩ + U h⟨t-1⟩ + b) and I = 1 - cumax(…), each for ten neighbours,
/// say up to where the memory is kept and from where it is written; where they overlap, in ω = F I, the gates f and i decide:
/// c⟨t⟩ = (f ω + F - ω) c⟨t-1⟩ + (i ω + I - ω) g, h⟨t⟩ = o tanh(c⟨t⟩), with cumax = cumulative sum of softmax.
/// Y. Shen, S. Tan, A. Sordoni and A. Courville, "Ordered neurons: integrating tree structures into recurrent neural networks", ICLR 2019,
/// with chunks of ten.
/// </summary>
/// <remarks>x: input; masterF, masterI: master; all others: 10·master; matrices .x: columns input; .h: columns 10·master.</remarks>
[Cell]
public partial class OnLstm
{
    private const int Chunk = 10;

    [Input] Vec x;

    Vec masterF => CumSum(Vec.Softmax(Linear(x, Prev(h))));
    Vec masterI => 1 - CumSum(Vec.Softmax(Linear(x, Prev(h))));
    Vec keep => Repeat(masterF, Chunk);
    Vec write => Repeat(masterI, Chunk);
    Vec overlap => keep * write;

    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));

    [State] Vec c => (f * overlap + keep - overlap) * Prev(c) + (i * overlap + write - overlap) * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
