using System.Text.RegularExpressions;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Scheduling;

/// <summary>A network like no other: whatever can leave the loops over time leaves them, though nobody wrote a rule for it.</summary>
public partial class UnforeseenCellTests
{
    private const string Source = """
        [Cell] public partial class Odd
        {
            [Input] Vec x;
            [Weight] Vec p, q;
            [Gate(Sigmoid)] Vec a => Linear(x, Prev(s)) + p * Prev(m);
            [Gate(Softsign)] Vec b => Linear(x) + Linear(a * Prev(s), name: "inner") * Linear(x, name: "scale");
            [State] Vec m => a * Prev(m) + (1 - a) * b;
            [Gate(Sigmoid)] Vec d => Linear(m, x) + q * m;
            [State, Output] Vec s => d * Vec.Tanh(m) + Vec.Max(b, 0);
        }
        [Network] public partial class Unforeseen
        {
            [Input] Vec x;
            [Target] Token label;
            [Use] Odd lower, upper;
            [Output] Vec logits => Linear(upper.Apply(lower.Apply(x)));
            [Loss] Scalar loss => CrossEntropy(logits, label);
        }
        """;

    private static readonly EquationSystem s_system = Linked.System(Source);
    private static readonly Schedule s_schedule = new(Linked.Plan(s_system));

    [Fact]
    public void ProductsWithStatesStayInTheLoops() => Operands(s_schedule.Forward.InLoops)
        .ShouldBe(["lower.s<t-1>", "term", "lower.m", "upper.s<t-1>", "term_2", "upper.m"]);

    [Fact]
    public void TheInputsOfBothLayersAndTheOutputLayerLeaveTheLoops() => Operands(s_schedule.Forward.AtOnce)
        .ShouldBe(["x", "lower.s", "upper.s"]);

    [Fact]
    public void TheSameProductsLeaveTheLoopsOfTheBackwardRun()
    {
        s_schedule.Backward.AtOnce.ShouldContain(line => line.Contains("logits.upperᵀ·δlogits"));
        s_schedule.Backward.AtOnce.ShouldContain(line => line.Contains("upper.a.xᵀ") && line.Contains("upper.d.xᵀ"));
        s_schedule.Backward.InLoops.ShouldNotContain(line => line.Contains(".xᵀ") || line.Contains("logits"));
    }

    [Fact]
    public void EveryGradientOfAMatrixIsMadeAtOnce()
    {
        s_schedule.Backward.InLoops.ShouldNotContain(line => line.Contains('⊗'));
        foreach (var matrix in s_system.Parameters.Where(parameter => parameter.Shape.Rank == 2))
            s_schedule.Backward.AtOnce.Count(line => line.Contains($"δ{matrix.Name} += Σ")).ShouldBe(1);
    }

    [Fact]
    public void EveryGradientOfABiasIsMadeAtOnce()
    {
        foreach (var bias in s_system.Parameters.Where(parameter => parameter.Name.EndsWith(".bias", StringComparison.Ordinal)))
            s_schedule.Backward.AtOnce.Count(line => line.Contains($"δ{bias.Name} += Σ")).ShouldBe(1);
    }

    private static IEnumerable<string> Operands(IEnumerable<string> lines) => lines.Select(line => Operand().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^product .*·([^·]+?)(?: \+ .*)?   \[")]
    private static partial Regex Operand();
}
