using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.ImageSequences;

/// <summary>Looks at one image after the other: what is in each, and what has happened in the end.</summary>
[Network]
public partial class Watcher
{
    [Input(Film.Pixels)] Vec image;
    [Use] GruResetAfter memory;

    [Gate(Tanh), Size(96)] Vec seen => Linear(image);
    Vec h => memory.Apply(seen);
    Vec end => Last(h);
    [Output, Gate(Tanh)] Vec start => Linear(end);
}

/// <summary>Says what has happened, word by word; all that it knows is where it starts.</summary>
[Network]
public partial class Narrator
{
    [Input] Token previous;
    [Target] Token next;
    [Weight(Columns = 16)] Table words;

    Vec x => words[previous];
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(s));
    [Gate(Sigmoid)] Vec r => Linear(x, Prev(s));
    Vec kept => r * Prev(s);
    [Gate(Tanh)] Vec g => Linear(x, kept);
    [State(Initial = Initial.Given)] Vec s => (1 - z) * Prev(s) + z * g;

    [Output] Vec logits => Linear(s);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
