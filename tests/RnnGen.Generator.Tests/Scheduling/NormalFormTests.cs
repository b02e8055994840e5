using System.Text.RegularExpressions;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Tests.Support;
using RnnGen.Tests.Networks;

namespace RnnGen.Generator.Tests.Scheduling;

public partial class NormalFormTests
{
    [Fact]
    public void AMatrixTimesAConcatenationIsPlannedAsLinearIs() =>
        Plan(KnownNetworks.LstmOfConcat).ShouldBe(Plan(KnownNetworks.Lstm));

    /// <summary>The forward plan without the names of parameters, in which alone the two may differ.</summary>
    private static string Plan(string source)
    {
        var lines = PlanPrinter.Print(Linked.Plan(Linked.System(source)));
        return Bias().Replace(Matrix().Replace(Linked.Lines(lines.TakeWhile(line => !line.StartsWith("backward", StringComparison.Ordinal))), "W$1"), "b$1$2");
    }

    [GeneratedRegex(@"\bW?([ifog])(?:\[columns\]|\.[xh])")]
    private static partial Regex Matrix();

    [GeneratedRegex(@"\b(?:b([ifog])\b|([ifog])\.bias)")]
    private static partial Regex Bias();
}
