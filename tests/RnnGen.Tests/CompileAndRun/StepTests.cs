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
        Invoke(cells["C"], [1, -2]).ShouldBe([3, -6]);
    }

    private static float[] Invoke(Type cell, float[] input) =>
        (float[])typeof(StepTests).GetMethod(nameof(Step), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(cell).Invoke(null, [input])!;

    private static float[] Step<TCell>(float[] input) where TCell : IGeneratedCell
    {
        var runner = new Runner<TCell, float>();
        return runner.Step(input, runner.NewState()).ToArray();
    }
}
