using System.Globalization;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Silence;

/// <summary>Training on sequences that fall silent, with gradients that arrive at all steps, at the last one alone, or are tiny.</summary>
internal sealed class SilentBatch
{
    private const int Steps = 512;
    private const int Sequences = 16;
    private const int Hidden = 64;
    private const int Sound = 16;
    private const string Whole = "signal";
    private const string Silent = "silent after 16 steps";
    private const string All = "all steps";
    private const string LastStep = "last step";
    private const string Tiny = "all steps, 1e-38";

    private readonly IRecurrentNetwork _network;
    private readonly Batch<float> _batch;
    private readonly float[][] _rows = [.. Enumerable.Range(0, Steps * Sequences).Select(i => Numbers.Range(Numbers.Input, i * Hidden, Hidden, 2))];
    private readonly float[] _silence = new float[Hidden];
    private readonly Tape<float> _tape;
    private readonly Parameters<float> _gradients;
    private readonly string _output;
    private readonly float[] _outputGradient = Numbers.Range(Numbers.OutputGradient, 0, Hidden, 2);
    private readonly float[] _tinyGradient = Numbers.Range(Numbers.OutputGradient, 0, Hidden, 2e-38);

    public SilentBatch(string cell)
    {
        _network = ComparedCells.Named(cell).New(Hidden, Hidden);
        _network.Parameters.Initialize(seed: 1);
        ForgetWithinTheRun(_network.Parameters);
        _output = _network.Description.Outputs[0].Name;
        _batch = _network.NewBatch(Steps, Sequences);
        _batch.Reset([.. Enumerable.Repeat(Steps, Sequences)]);
        _tape = _network.NewTape(Steps, Sequences);
        _gradients = _network.Parameters.NewLike();
    }

    /// <summary>The sizes.</summary>
    public static string Description => string.Create(CultureInfo.InvariantCulture, $"{Hidden} → {Hidden}, T = {Steps}, B = {Sequences}");

    /// <summary>What is measured; the first is what the others are compared with.</summary>
    public static IReadOnlyList<(string Input, string Gradient)> Cases { get; } =
        [(Whole, All), (Silent, All), (Whole, LastStep), (Silent, LastStep), (Whole, Tiny), (Silent, Tiny)];

    /// <summary>Microseconds per step of the forward and the backward run of each case, in turns.</summary>
    public (double Forward, double Backward)[] Measure(int repetitions)
    {
        var (forward, backward) = (new Stretches(Cases.Count), new Stretches(Cases.Count));
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            for (var i = 0; i < Cases.Count; i++)
            {
                SetInputs(Cases[i].Input == Whole ? Steps : Sound);
                forward.Time(i, () => _network.Forward(_batch, _tape));
                SetGradients(Cases[i].Gradient);
                _gradients.Clear();
                backward.Time(i, () => _network.Backward(_tape, _gradients));
            }

            Thread.Sleep(5);
        }

        return [.. forward.Least.Zip(backward.Least, (there, back) => (there / Steps / 1e3, back / Steps / 1e3))];
    }

    /// <summary>Without biases half of a memory is kept at each step.</summary>
    private static void ForgetWithinTheRun(Parameters<float> parameters)
    {
        for (var i = 0; i < parameters.Shapes.Count; i++)
        {
            if (parameters.Shapes[i].Name.EndsWith(".bias", StringComparison.Ordinal))
                parameters.Write().Slice(parameters.Offset(i), (int)parameters.Shapes[i].Count).Clear();
        }
    }

    private void SetGradients(string gradient)
    {
        var values = gradient == Tiny ? _tinyGradient : _outputGradient;
        for (var step = 0; step < Steps; step++)
        {
            for (var sequence = 0; sequence < Sequences; sequence++)
            {
                var row = _tape.OutputGradient(_output, sequence, step);
                if (gradient == LastStep && step < Steps - 1)
                    row.Clear();
                else
                    values.CopyTo(row);
            }
        }
    }

    /// <summary>All cases use one batch, so that they differ in its numbers and not in where its memory lies.</summary>
    private void SetInputs(int sound)
    {
        for (var step = 0; step < Steps; step++)
        {
            for (var sequence = 0; sequence < Sequences; sequence++)
                _batch.Set("x", sequence, step, step < sound ? _rows[step * Sequences + sequence] : _silence);
        }
    }
}
