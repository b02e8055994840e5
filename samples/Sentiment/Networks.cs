using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.Sentiment;

/// <summary>The mean of the words: what order they stand in is lost.</summary>
[Network]
public partial class MeanOfWords
{
    [Input] Token word;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;

    Vec x => words[word];
    [Gate(Tanh), Size(64)] Vec summary => Linear(MeanOverTime(x), name: "mean");
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar right => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>The sum of the words: how many there are is kept, their order is not.</summary>
[Network]
public partial class SumOfWords
{
    [Input] Token word;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;

    Vec x => words[word];
    [Gate(Tanh), Size(64)] Vec summary => Linear(SumOverTime(x), name: "sum");
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar right => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>Sixty-four detectors of three words in a row, and how strongly each has spoken (Kim 2014): order counts within a window.</summary>
[Network]
public partial class Windows
{
    [Input] Token word;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;

    [State] Vec x => words[word];
    Vec window => Concat(Prev(x, 2), Prev(x), x);
    [Gate(Relu), Size(64)] Vec found => Linear(window);
    [State] Vec strongest => Vec.Max(Prev(strongest), found);
    Vec summary => Last(strongest);
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar right => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>A memory that reads word by word, and what it holds in the end.</summary>
[Network]
public partial class Recurrent
{
    [Input] Token word;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;
    [Use] Lstm reader;

    Vec h => reader.Apply(words[word]);
    [Size(64)] Vec summary => Last(h);
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar right => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>Two memories, one from either side.</summary>
[Network]
public partial class BothWays
{
    [Input] Token word;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;
    [Use] Lstm rightward;
    [Use] ReverseLstm leftward;

    Vec x => words[word];
    [Size(32)] Vec right => rightward.Apply(x);
    [Size(32)] Vec left => leftward.Apply(x);
    Vec summary => Concat(Last(right), First(left));
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar likely => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>
/// A memory that goes from the words up the tree of the sentence, and what it holds at the root (Tai, Socher and Manning 2015). The steps are the nodes of the tree; those
/// that are no words have the number of the unknown one.
/// </summary>
[Network]
public partial class OverTree
{
    [Input] Token word;
    [Input] Predecessor left, right;
    [Target(2, Per = Per.Sequence)] Token label;
    [Weight(Columns = 32, Init = Init.Normal)] Table words;
    [Use] TreeLstm node;

    Vec h => node.Apply(words[word], left, right);
    [Size(48)] Vec summary => Last(h);
    [Output] Vec scores => Linear(summary);
    [Loss(Weight = 1 - Smoothing.Epsilon)] Scalar likely => CrossEntropy(scores, label);
    [Loss(Weight = Smoothing.Epsilon)] Scalar even => LogSumExp(scores) - Mean(scores);
}

/// <summary>Label smoothing (Szegedy and others 2016): a label is believed but for this share.</summary>
internal static class Smoothing
{
    public const double Epsilon = 0.1;
}
