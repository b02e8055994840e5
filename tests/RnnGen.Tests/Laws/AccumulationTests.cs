using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Gradients of parameters add up over backward runs; those of inputs and initial values belong to one run.</summary>
[Trait("Category", "Widths")]
public class AccumulationTests
{
    public static TheoryData<string> Names => All.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoBackwardRunsAccumulate(string name)
    {
        var run = new Run<double>(All.Of<double>(name), Piece.Whole(4, 2, 3)).Forward().Backward();
        var (once, inputs) = (Parameters(run), run.InputGradients());
        once.Values.ShouldContain(gradient => gradient.Any(element => element != 0));

        run.Cell.Backward(run.Tape, run.Gradients);
        Parameters(run).ShouldBeNear(once.ToDictionary(entry => entry.Key, entry => Array.ConvertAll(entry.Value, element => 2 * element)), 1e-12);
        run.InputGradients().ShouldHaveTheBitsOf(inputs);
    }

    private static Dictionary<string, double[]> Parameters(Run<double> run) => new(run.ParameterGradients());
}
