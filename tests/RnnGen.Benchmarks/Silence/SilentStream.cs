using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Silence;

/// <summary>One second of signal at 16 kHz, then sixty seconds of silence, through one cell of 16 units.</summary>
internal sealed class SilentStream
{
    private const int Hidden = 16;
    private const int Second = 16_000;
    private const int Stretch = 160;
    private const int AllStretches = 61 * StretchesPerSecond;

    /// <summary>The stretches of a second, and of the signal.</summary>
    public const int StretchesPerSecond = Second / Stretch;

    private readonly float[] _signal = Numbers.Range(Numbers.Input, 0, Second, 2);
    private readonly StepFunction _step;
    private readonly RecurrentState<float> _state;
    private int _stretch;

    public SilentStream(string name)
    {
        var cell = ComparedCells.Named(name);
        var network = cell.New(1, Hidden);
        network.Parameters.Initialize(seed: 1);
        var streaming = cell.Stream!(network);
        (_step, _state) = (streaming.Step, streaming.NewState(1, WeightFormat.Single));
    }

    /// <summary>The largest magnitude of what is carried after the silence.</summary>
    public float Largest => _state.Values.ToArray().Max(Math.Abs);

    /// <summary>Nanoseconds per step of each stretch of the signal and of the silence.</summary>
    public (double[] Signal, double[] Silence) Measure(int repetitions)
    {
        var stretches = new Stretches(AllStretches);
        Action run = RunStretch;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            _state.Reset();
            for (_stretch = 0; _stretch < AllStretches; _stretch++)
                stretches.Time(_stretch, run);
            Thread.Sleep(20);
        }

        double[] steps = [.. stretches.Least.Select(time => time / Stretch)];
        return (steps[..StretchesPerSecond], steps[StretchesPerSecond..]);
    }

    private void RunStretch()
    {
        ReadOnlySpan<float> silence = [0f];
        var isSignal = _stretch < StretchesPerSecond;
        for (var i = 0; i < Stretch; i++)
            _step(isSignal ? _signal.AsSpan(_stretch * Stretch + i, 1) : silence, _state);
    }
}
