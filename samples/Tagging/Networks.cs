using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Tagging;

/// <summary>Spells a word, from both sides: what each reader knows when it has come to its end.</summary>
[Network]
public partial class Speller
{
    [Input] Token letter;
    [Weight] Table letters;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    Vec x => letters[letter];
    Vec right => rightward.Apply(x);
    Vec left => leftward.Apply(x);
    [Output] Vec spelling => Concat(Last(right), First(left));
}

/// <summary>Tags every word of a sentence with its part of speech, after reading what stands before it and behind it.</summary>
[Network]
public partial class Tagger
{
    /// <summary>The universal parts of speech.</summary>
    public const int Tags = 17;

    private const double Rate = 0.4;

    [Input] Token word;
    [Input] Vec spelling;
    [Target(Tags)] Token tag;
    [Weight] Table words;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    Vec x => Dropout(Concat(words[word], spelling), Rate);
    Vec context => Concat(rightward.Apply(x), leftward.Apply(x));
    [Output] Vec scores => Linear(Dropout(context, Rate), name: "read");
    [Loss] Scalar loss => CrossEntropy(scores, tag);
}
