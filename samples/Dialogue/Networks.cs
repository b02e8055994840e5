using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.Dialogue;

/// <summary>Reads a sentence word by word: what was said, as one vector.</summary>
[Network]
public partial class Sentence
{
    [Input] Token word;
    [Weight(Columns = 32)] Table words;
    [Use] GruResetAfter reader;

    Vec h => reader.Apply(words[word]);
    [Output] Vec said => Last(h);
}

/// <summary>Reads a conversation sentence by sentence: what to think after each.</summary>
[Network]
public partial class Conversation
{
    [Input] Vec said;
    [Use] GruResetAfter memory;

    Vec h => memory.Apply(said);
    [Output, Gate(Tanh)] Vec thought => Linear(h);
}

/// <summary>Says what is thought, word by word.</summary>
[Network]
public partial class Reply
{
    [Input] Token previous;
    [Target] Token next;
    [Weight(Columns = 32)] Table words;

    Vec x => words[previous];
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(s));
    [Gate(Sigmoid)] Vec r => Linear(x, Prev(s));
    Vec kept => r * Prev(s);
    [Gate(Tanh)] Vec g => Linear(x, kept);
    [State(Initial = Initial.Given)] Vec s => (1 - z) * Prev(s) + z * g;

    [Output] Vec logits => Linear(s);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
