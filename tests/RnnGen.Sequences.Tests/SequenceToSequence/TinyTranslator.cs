using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>Reads letters from both sides.</summary>
[Network]
public partial class TinyReader
{
    [Input(5)] Token letter;
    [State, Gate(Tanh), Size(3)] Vec right => Linear(letter, Prev(right));
    [State, Gate(Tanh), Size(3)] Vec left => Linear(letter, Next(left));
    [Output] Vec read => Concat(right, left);
    Vec end => First(left);
    [Output, Gate(Tanh), Size(4)] Vec start => Linear(end);
}

/// <summary>Writes letters, and attends to what was read.</summary>
[Network]
public partial class TinyWriter
{
    [Input(5)] Token previous;
    [Target(5)] Token next;
    [Memory(6)] Vecs source;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec attention;

    Vecs keys => Linear(source, bias: false);
    [Size(3)] Vec query => Linear(Prev(s));
    Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * attention, source);
    Vec context => WeightedSum(a, source);
    [State(Initial = Initial.Given), Gate(Tanh), Size(4)] Vec s => Linear(previous, context, Prev(s));
    [Output] Vec logits => Linear(s);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
