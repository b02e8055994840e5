using System.Reflection;

namespace RnnGen.Tests.CompileAndRun;

public class StepTests
{
    [Fact]
    public void AStepTakesTheInputPerStepWhateverIsDeclaredBeforeIt()
    {
        using var cells = new CompiledCells("""
            [Network]
            public partial class C
            {
                [Target(2)] Vec target;
                [Input(2, Per = Per.Sequence)] Vec offset;
                [Input(2)] Vec x;
                [Output] Vec y => 3 * x + offset;
                [Loss] Scalar loss => MeanSquaredError(y, target);
            }
            """);
        var step = typeof(StepTests).GetMethod(nameof(Step), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(cells["C"]);
        step.Invoke(null, [new float[] { 1, -2 }]).ShouldBe(new float[] { 3, -6 });
    }

    private static float[] Step<TCell>(float[] input) where TCell : IGeneratedCell
    {
        var runner = new Runner<TCell, float>();
        return runner.Step(input, runner.NewState()).ToArray();
    }
}
