using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Names;

/// <summary>Reads a name letter by letter, from both sides, and says in the end which language it comes from.</summary>
[Network]
public partial class Origin
{
    /// <summary>The most languages.</summary>
    public const int Languages = 18;

    private const double Rate = 0.4;

    [Input] Token letter;
    [Target(Languages, Per = Per.Sequence)] Token language;
    [Weight] Table letters;
    [Use] GruResetAfter rightward;
    [Use] ReverseGru leftward;

    Vec x => letters[letter];
    Vec right => rightward.Apply(x);
    Vec left => leftward.Apply(x);
    Vec name => Dropout(Concat(Last(right), First(left)), Rate);
    [Output] Vec scores => Linear(name);
    [Loss] Scalar loss => CrossEntropy(scores, language);
}
