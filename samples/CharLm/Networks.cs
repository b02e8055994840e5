using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.CharLm;

/// <summary>Two layers of LSTM between an embedding and the logits of the next character.</summary>
[Network]
public partial class CharLm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first, second;
    [Output] Vec logits => Linear(second.Apply(first.Apply(embedding[w])));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>The same, with random masks on what enters a layer: it learns longer before it learns by heart.</summary>
[Network]
public partial class DropoutCharLm
{
    private const double Rate = 0.3;

    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first, second;
    Vec lower => Dropout(first.Apply(embedding[w]), Rate);
    Vec upper => Dropout(second.Apply(lower), Rate);
    [Output] Vec logits => Linear(upper);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>One layer.</summary>
[Network]
public partial class SmallCharLm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first;
    [Output] Vec logits => Linear(first.Apply(embedding[w]));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>One layer, with a random mask on what leaves it.</summary>
[Network]
public partial class SmallDropoutCharLm
{
    private const double Rate = 0.3;

    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm first;
    Vec upper => Dropout(first.Apply(embedding[w]), Rate);
    [Output] Vec logits => Linear(upper);
    [Loss] Scalar loss => CrossEntropy(logits, next);
}
