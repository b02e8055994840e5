using RnnGen.Generator.Equations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Differentiation;

/// <summary>The equations of tangents, as they are printed.</summary>
public class TangentTests
{
    private const string Cell = "[Cell] public partial class Base { [Input] Vec x; [State(Initial = Initial.Learned), Output, Gate(Tanh)] Vec h => Linear(x, Prev(h)); }";

    [Fact]
    public void ATangentStandsBesideEachVariable()
    {
        var system = Linked.System(Cell + "[Cell(Of = typeof(Base), Tangent = true)] public partial class T;");
        system.Variables.Select(variable => variable.Name).ShouldBe(
        [
            "x", "xTangent",
            "h.initial", "h.x", "h.h", "h.bias", "h.initialTangent", "h.xTangent", "h.hTangent", "h.biasTangent",
            "h", "hTangent",
        ]);
        EquationPrinter.Print(system["hTangent"]).ShouldBe("hTangent = (h.xTangent·x + h.x·xTangent + h.hTangent·h<t-1> + h.h·hTangent<t-1> + h.biasTangent)·(1 - h·h)");
        system["hTangent"].Boundary!.Variable.Name.ShouldBe("h.initialTangent");
        system["hTangent"].IsOutput.ShouldBeTrue();
    }

    [Fact]
    public void TheTangentOfATangentHasNamesOfItsOwn() =>
        Linked.System(Cell + "[Cell(Of = typeof(Base), Tangent = true)] public partial class T; [Cell(Of = typeof(T), Tangent = true)] public partial class U;")
            .Equations.Select(variable => variable.Name).ShouldBe(["h", "hTangent2", "hTangent", "hTangentTangent2"]);

    [Fact]
    public void TheObjectiveIsTheSlopeOfTheOther()
    {
        var system = Linked.System("[Network] public partial class Base { [Input] Vec x; [Target] Token w; [Loss] Scalar loss => CrossEntropy(Linear(x), w); } [Network(Of = typeof(Base), Tangent = true)] public partial class T;");
        EquationPrinter.Print(system.Objective!.Definition!).ShouldBe("(Σ lossTangent)·1/steps");
        system.Variables.Select(variable => variable.Name).ShouldNotContain("wTangent");
    }
}
