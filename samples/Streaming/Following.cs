using RnnGen.Sequences;

namespace RnnGen.Samples.Streaming;

/// <summary>Lets the network hear the signal sample by sample, and keeps the last ones that it has foretold.</summary>
internal sealed class Following(Follower network, int kept)
{
    private readonly RecurrentState<float> _state = network.NewState();
    private readonly double[] _foretold = new double[kept];
    private int _heard;

    /// <returns>The mean squared error.</returns>
    public double Run(int samples)
    {
        _state.Reset();
        var error = 0.0;
        Span<float> x = stackalloc float[1];
        for (var t = 0; t < samples; t++)
        {
            x[0] = Signal.At(t);
            var y = network.Step(x, _state);
            _foretold[t % kept] = y[0];
            error += Math.Pow(y[0] - Signal.At(t + 1), 2);
        }
        _heard = samples;
        return error / samples;
    }

    /// <summary>The end of the signal, and what was foretold of it.</summary>
    public Picture ToPicture()
    {
        double[] steps = [.. Enumerable.Range(Math.Max(0, _heard - kept), Math.Min(kept, _heard)).Select(t => (double)t)];
        return Picture.Lines(
            "A signal, and what was foretold one sample before", Axis.Numbers("sample"), Axis.Numbers("value"),
            new Line("signal", steps, [.. steps.Select(t => (double)Signal.At((int)t + 1))]),
            new Line("foretold", steps, [.. steps.Select(t => _foretold[(int)t % kept])]));
    }
}
