using RnnGen.Sequences;

namespace RnnGen.Benchmarks;

/// <summary>One training step: forward, backward, clipping by norm, Adam.</summary>
internal sealed class LanguageModelStep
{
    private const int Vocabulary = 96;
    private const int Steps = 64;
    private const int Sequences = 32;

    private readonly LanguageModel _network = new(vocabulary: Vocabulary, embedding: 64, lstmHidden: 128);
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;
    private readonly Parameters<float> _gradients;
    private readonly Adam _optimizer;

    public LanguageModelStep()
    {
        _network.Initialize(seed: 1);
        _batch = _network.NewBatch(Steps, Sequences);
        _tape = _network.NewTape(Steps, Sequences);
        _state = _network.NewState(Sequences);
        _gradients = _network.NewGradients();
        _optimizer = new Adam(_network.Parameters.Count, learningRate: 1e-3);
        var lengths = new int[Sequences];
        Array.Fill(lengths, Steps);
        _batch.Reset(lengths);
        var random = new Random(1);
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            _batch.SetTokens("w", sequence, Tokens(random));
            _batch.SetTokens("next", sequence, Tokens(random));
        }
    }

    public void Run()
    {
        _network.Forward(_batch, _tape, _state);
        _gradients.Clear();
        _network.Backward(_tape, _gradients);
        GradientClipping.ByNorm(_gradients.Write(), limit: 1);
        _optimizer.Step(_network.Parameters.Write(), _gradients.Values);
    }

    private static int[] Tokens(Random random) => [.. Enumerable.Range(0, Steps).Select(_ => random.Next(Vocabulary))];
}
