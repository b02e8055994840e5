using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Training;

/// <summary>One to one: each step by itself, as the table of docs/training.md has it.</summary>
[Network]
public partial class OneToOne
{
    [Input(3)] Vec x;
    [Target(4)] Token label;
    [Gate(Tanh), Size(5)] Vec h => Linear(x);
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, label);
}

/// <summary>One to many: a wish for the whole sequence, and what was written before; it starts where the wish says.</summary>
[Network]
public partial class OneToMany
{
    [Input(2, Per = Per.Sequence)] Vec wish;
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [State, Gate(Tanh), Size(5)] Vec h => Linear(wish, previous, Prev(h));
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Many to one: a label of a whole sequence, read from both sides twice.</summary>
[Network]
public partial class DeepBidirectional
{
    [Input(3)] Vec x;
    [Target(4, Per = Per.Sequence)] Token label;
    [State, Gate(Tanh), Size(3)] Vec right => Linear(x, Prev(right));
    [State, Gate(Tanh), Size(3)] Vec left => Linear(x, Next(left));
    Vec below => Concat(right, left);
    [State, Gate(Tanh), Size(3)] Vec upperRight => Linear(below, Prev(upperRight));
    [State, Gate(Tanh), Size(3)] Vec upperLeft => Linear(below, Next(upperLeft));
    Vec ends => Concat(Last(upperRight), First(upperLeft));
    [Output] Vec logits => Linear(ends);
    [Loss] Scalar loss => CrossEntropy(logits, label);
}

/// <summary>Many to many, of equal length and deep; the lower layer starts at what is learned, the upper one at what is given.</summary>
[Network]
public partial class DeepAligned
{
    [Input(3)] Vec x;
    [Target(4)] Token label;
    [State(Initial = Initial.Learned), Gate(Tanh), Size(4)] Vec lower => Linear(x, Prev(lower));
    [State(Initial = Initial.Given), Gate(Tanh), Size(5)] Vec upper => Linear(lower, Prev(upper));
    [Output] Vec logits => Linear(upper);
    [Loss] Scalar loss => CrossEntropy(logits, label);
}

/// <summary>A decoder that starts where both states of an encoder have ended, and is told the end at every step as well.</summary>
[Network]
public partial class TwoStateWriter
{
    [Input(4)] Token previous;
    [Target(4)] Token next;
    [Input(3, Per = Per.Sequence)] Vec context;
    [Gate(Sigmoid), Size(3)] Vec i => Linear(previous, context, Prev(h));
    [Gate(Sigmoid)] Vec f => Linear(previous, context, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(previous, context, Prev(h));
    [Gate(Tanh)] Vec g => Linear(previous, context, Prev(h));
    [State(Initial = Initial.Given)] Vec c => f * Prev(c) + i * g;
    [State(Initial = Initial.Given)] Vec h => o * Vec.Tanh(c);
    [Output] Vec logits => Linear(h);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Its encoder: long short-term memory, of which both states are handed over.</summary>
[Network]
public partial class TwoStateReader
{
    [Input(5)] Token letter;
    [Gate(Sigmoid), Size(3)] Vec i => Linear(letter, Prev(h));
    [Gate(Sigmoid)] Vec f => Linear(letter, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(letter, Prev(h));
    [Gate(Tanh)] Vec g => Linear(letter, Prev(h));
    [State] Vec c => f * Prev(c) + i * g;
    [State] Vec h => o * Vec.Tanh(c);
    [Output] Vec lastH => Last(h);
    [Output] Vec lastC => Last(c);
}
