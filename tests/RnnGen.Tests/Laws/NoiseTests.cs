using System.Numerics.Tensors;
using RnnGen.Tests.Laws.Networks;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Random slopes and masks: drawn anew by each run, found again by its backward pass, and their mean when not training.</summary>
[Trait("Category", "Widths")]
public class NoiseTests
{
    private static readonly Piece[] s_pieces = Piece.Whole(4, 2, 3);

    [Fact]
    public void WithoutTrainingASlopeIsItsMean()
    {
        var noisy = new Run<double>(All.Of<double>(typeof(Noisy)), s_pieces);
        noisy.Tape.IsTraining = false;
        var still = new Run<double>(All.Of<double>(typeof(Noiseless)), s_pieces).Forward().Backward();
        noisy.Forward().Backward();
        noisy.Values().ShouldBeNear(still.Values(), 1e-14);
        noisy.AllGradients().ShouldBeNear(still.AllGradients(), 1e-14);
    }

    [Fact]
    public void StepsHaveTheMean()
    {
        var (noisy, still) = (All.Of<double>(typeof(Noisy)), All.Of<double>(typeof(Noiseless)));
        var (state, expected) = (noisy.NewState(), still.NewState());
        var x = new double[noisy.Layout.Inputs[0].Width];
        x.AsSpan().Fill(-0.7);
        for (var step = 0; step < 4; step++)
            noisy.Step(x, state).ToArray().ShouldBe(still.Step(x, expected).ToArray(), 1e-14);
    }

    [Fact]
    public void EveryRunDrawsAnewAndASeedRepeatsARun()
    {
        var run = new Run<double>(All.Of<double>(typeof(Noisy)), s_pieces);
        var first = run.Forward().Values();
        run.Cell.Forward(run.Batch, run.Tape);
        Should.Throw<ShouldAssertException>(() => run.Values().ShouldBePartOf(first));
        run.Forward().Values().ShouldHaveTheBitsOf(first);
    }

    [Fact]
    public void TheBackwardPassFindsTheNoiseOfItsRunAgain()
    {
        var run = new Run<double>(All.Of<double>(typeof(Noisy)), s_pieces).Forward().Backward(atEnds: false);
        var parameters = run.Cell.Parameters;
        var scale = run.Gradients.Values.ToArray().Max(Math.Abs);
        foreach (var shape in parameters.Shapes)
        {
            for (var i = parameters.Offset(shape.Name); i < parameters.Offset(shape.Name) + shape.Count; i += 7)
                Difference(run, i).ShouldBe(run.Gradients.Values[i], 1e-8 * scale, $"{shape.Name}[{i - parameters.Offset(shape.Name)}]");
        }
    }

    /// <summary>The central difference of the outputs, each times the gradient that has arrived at it.</summary>
    private static double Difference(Run<double> run, int parameter)
    {
        const double Step = 1e-5;
        var value = run.Cell.Parameters.Values[parameter];
        run.Cell.Parameters.Write()[parameter] = value + Step;
        var above = Objective(run);
        run.Cell.Parameters.Write()[parameter] = value - Step;
        var below = Objective(run);
        run.Cell.Parameters.Write()[parameter] = value;
        return (above - below) / (2 * Step);
    }

    private static double Objective(Run<double> run)
    {
        run.Forward();
        Material.Arrive(run.Cell, run.Tape, s_pieces, atEnds: false, atOutputs: true);
        var sum = 0.0;
        foreach (var (sequence, _, length) in s_pieces)
        {
            for (var step = 0; step < length; step++)
                sum += TensorPrimitives.Dot<double>(run.Tape.OutputGradient("h", sequence, step), run.Cell.Output(run.Tape, 0, sequence, step));
        }

        return sum;
    }
}
