using RnnGen.Sequences;

namespace RnnGen.Samples.Rewards;

/// <summary>A network that learns from examples, and from what its own calculations are worth.</summary>
internal sealed class Pupil
{
    private const int BatchSize = 32;

    private readonly Calculator _network = new(memoryHidden: 96);
    private readonly Parameters<float> _gradients;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly Rollouts _writing;
    private int[] _wishes = [];

    public Pupil(int seed)
    {
        _network.Initialize(seed);
        _gradients = _network.NewGradients();
        (_batch, _tape) = (_network.NewBatch(Calculation.Longest, BatchSize), _network.NewTape(Calculation.Longest, BatchSize));
        _writing = new Rollouts(_network, Calculation.Wishes, Calculation.End, Calculation.End, Calculation.Longest, (ulong)seed, (batch, row) => batch.SetToken("wish", row, 0, row));
    }

    /// <summary>A pupil who knows the same.</summary>
    public Pupil Copy()
    {
        var copy = new Pupil(0);
        _network.Parameters.Values.CopyTo(copy._network.Parameters.Write());
        return copy;
    }

    /// <summary>Learns to write what others wrote.</summary>
    public void Copy(IReadOnlyList<(int Wish, int[] Tokens)> examples, long steps, double rate, int seed, Action<long> after)
    {
        var batches = new SequenceBatches([.. examples.Select(e => e.Tokens.Length)], BatchSize, (ulong)seed);
        var adam = new Adam(_gradients.Count);
        for (var step = 1L; step <= steps; step++)
        {
            batches.Next();
            (int Wish, int[] Tokens)[] chosen = [.. batches.Current.ToArray().Select(i => examples[i])];
            _batch.Reset([.. chosen.Select(e => e.Tokens.Length)]);
            for (var i = 0; i < chosen.Length; i++)
            {
                _batch.SetToken("wish", i, 0, chosen[i].Wish);
                _batch.Set("worth", i, [1]);
                _batch.SetTokens("previous", i, _writing.Before(chosen[i].Tokens));
                _batch.SetTokens("next", i, chosen[i].Tokens);
            }
            _gradients.Clear();
            _network.Forward(_batch, _tape);
            _network.Backward(_tape, _gradients);
            Follow(adam, rate);
            after(step);
        }
    }

    /// <summary>Learns by rewards alone.</summary>
    public void Try(RewardBaseline baseline, int steps, double rate, int seed, Action<long> after)
    {
        var policy = new PolicyGradient(
            _network,
            new PolicyGradientOptions
            {
                Begin = Calculation.End, End = Calculation.End, MaxLength = Calculation.Longest, Baseline = baseline, Seed = (ulong)seed,
                Draws = 2, MaxInputs = BatchSize,
            },
            (batch, row, input) => batch.SetToken("wish", row, 0, _wishes[input]));
        var (adam, random) = (new Adam(_gradients.Count), new Random(seed));
        for (var step = 1L; step <= steps; step++)
        {
            _wishes = [.. Enumerable.Range(0, BatchSize).Select(_ => random.Next(Calculation.Wishes))];
            _gradients.Clear();
            policy.Accumulate(BatchSize, (input, tokens) => Calculation.Reward(_wishes[input], tokens), _gradients);
            Follow(adam, rate);
            after(step);
        }
    }

    /// <summary>What it writes for every wish, the likeliest character at each step.</summary>
    public int[][] Greedy() => _writing.Greedy(Calculation.Wishes);

    /// <summary>What it writes for every wish, drawn.</summary>
    public int[][] Drawn() => _writing.Draw(Calculation.Wishes);

    private void Follow(Adam adam, double rate)
    {
        GradientClipping.ByNorm(_gradients.Write(), 1);
        adam.LearningRate = rate;
        adam.Step(_network.Parameters, _gradients);
    }
}
