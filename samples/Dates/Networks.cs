using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.Dates;

/// <summary>Reads a date, character by character, from both sides: what it notes at every place, and where a writer is to start.</summary>
[Network]
public partial class Reader
{
    [Input] Token character;
    [Weight] Table characters;
    [Use] GruResetAfter rightward;
    [Use] ReverseGru leftward;

    Vec x => characters[character];
    Vec right => rightward.Apply(x);
    Vec left => leftward.Apply(x);
    [Output] Vec notes => Concat(right, left);
    Vec ends => Concat(Last(right), First(left));
    [Output, Gate(Tanh)] Vec start => Linear(ends);
}

/// <summary>
/// Writes yyyy-MM-dd. At every step it asks, by what it has written so far, which of the reader's notes matter, and reads their mean by these weights
/// (Bahdanau, Cho and Bengio 2015).
/// </summary>
[Network]
public partial class Writer
{
    [Input(Iso.Symbols)] Token previous;
    [Target(Iso.Symbols)] Token next;
    [Memory] Vecs source;
    [Weight(Init = Init.Uniform, Scale = 0.1)] Vec attention;

    Vecs keys => Linear(source, bias: false);
    Vec query => Linear(previous, Prev(s));
    Vec a => Vec.Softmax(Vecs.Tanh(keys + query) * attention, source);
    Vec context => WeightedSum(a, source);

    [Gate(Sigmoid)] Vec z => Linear(previous, context, Prev(s));
    [Gate(Sigmoid)] Vec r => Linear(previous, context, Prev(s));
    Vec kept => r * Prev(s);
    [Gate(Tanh)] Vec g => Linear(previous, context, kept);
    [State(Initial = Initial.Given)] Vec s => (1 - z) * Prev(s) + z * g;

    [Output] Vec logits => Linear(s, context);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The same without attention: all that it ever learns of the date is where it starts.</summary>
[Network]
public partial class BlindWriter
{
    [Input(Iso.Symbols)] Token previous;
    [Target(Iso.Symbols)] Token next;

    [Gate(Sigmoid)] Vec z => Linear(previous, Prev(s));
    [Gate(Sigmoid)] Vec r => Linear(previous, Prev(s));
    Vec kept => r * Prev(s);
    [Gate(Tanh)] Vec g => Linear(previous, kept);
    [State(Initial = Initial.Given)] Vec s => (1 - z) * Prev(s) + z * g;

    [Output] Vec logits => Linear(s);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
