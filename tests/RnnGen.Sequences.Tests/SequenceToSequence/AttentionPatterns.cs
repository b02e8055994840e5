using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>Ways to score what is remembered, as docs/training.md shows them.</summary>
[Network]
public partial class DotAttention
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Memory(3)] Vecs source;
    Vec a => Vec.Softmax(source * Prev(s), source);
    Vec context => WeightedSum(a, source);
    [State(Initial = Initial.Learned), Gate(Tanh), Size(3)] Vec s => Linear(previous, context, Prev(s));
    [Output] Vec logits => Linear(s, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>A matrix between the two (Luong, Pham and Manning 2015); the state may be of another size than the memory.</summary>
[Network]
public partial class BilinearAttention
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Memory(3)] Vecs source;
    [Weight] Mat W;
    Vec query => W * Prev(s);
    Vec a => Vec.Softmax(source * query, source);
    Vec context => WeightedSum(a, source);
    [State(Initial = Initial.Learned), Gate(Tanh), Size(5)] Vec s => Linear(previous, context, Prev(s));
    [Output] Vec logits => Linear(s, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>A small network of both (Bahdanau, Cho and Bengio 2015).</summary>
[Network]
public partial class AdditiveAttention
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Memory(3)] Vecs source;
    [Weight(Init = Init.Uniform, Scale = 1)] Vec v;
    Vecs keys => Linear(source, bias: false);
    [Size(6)] Vec query => Linear(Prev(s));
    Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * v, source);
    Vec context => WeightedSum(a, source);
    [State(Initial = Initial.Learned), Gate(Tanh), Size(5)] Vec s => Linear(previous, context, Prev(s));
    [Output] Vec logits => Linear(s, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Without a softmax: each vector is let through by a gate of its own.</summary>
[Network]
public partial class GatedAttention
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Memory(3)] Vecs source;
    [Weight] Mat W;
    Vec query => W * Prev(s);
    Vec a => Vec.Sigmoid(source * query) * Present(source);
    Vec context => WeightedSum(a, source);
    [State(Initial = Initial.Learned), Gate(Tanh), Size(5)] Vec s => Linear(previous, context, Prev(s));
    [Output] Vec logits => Linear(s, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Input feeding (Luong, Pham and Manning 2015, section 3.3): what was attended to is read at the next step.</summary>
[Network]
public partial class FedAttention
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Memory(3)] Vecs source;
    [Weight] Mat W;
    [State, Gate(Tanh), Size(5)] Vec s => Linear(previous, Prev(attended), Prev(s));
    Vec query => W * s;
    Vec a => Vec.Softmax(source * query, source);
    Vec context => WeightedSum(a, source);
    [State, Gate(Tanh), Size(4)] Vec attended => Linear(context, s);
    [Output] Vec logits => Linear(attended);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
