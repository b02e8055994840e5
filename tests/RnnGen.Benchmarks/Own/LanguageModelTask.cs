using RnnGen.Benchmarks.Compare;
using RnnGen.Sequences;

namespace RnnGen.Benchmarks.Own;

/// <summary>One training step of a character language model: forward, backward, clipping by norm, Adam.</summary>
internal sealed class LanguageModelTask : OwnTask
{
    private readonly IRecurrentNetwork _network;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;
    private readonly Parameters<float> _gradients;
    private readonly Adam _optimizer;

    public LanguageModelTask(Workload workload)
    {
        _network = workload.Layers == 1
            ? new LanguageModel(vocabulary: Workload.Vocabulary, embedding: workload.Input, lstmHidden: workload.Hidden)
            : new DeepLanguageModel(vocabulary: Workload.Vocabulary, embedding: workload.Input, firstHidden: workload.Hidden, secondHidden: workload.Hidden);
        _network.Parameters.Initialize(seed: 1);
        _batch = _network.NewBatch(workload.Steps, workload.Batch);
        _tape = _network.NewTape(workload.Steps, workload.Batch);
        _state = _network.NewState(workload.Batch);
        _gradients = _network.Parameters.NewLike();
        _optimizer = new Adam(_network.Parameters.Count, learningRate: 1e-3);
        _batch.Reset([.. Enumerable.Repeat(workload.Steps, workload.Batch)]);
        var random = new Random(1);
        for (var sequence = 0; sequence < workload.Batch; sequence++)
        {
            _batch.SetTokens("w", sequence, Tokens(random, workload.Steps));
            _batch.SetTokens("next", sequence, Tokens(random, workload.Steps));
        }
    }

    public override void Run(long calls)
    {
        while (calls-- > 0)
        {
            _network.Forward(_batch, _tape, _state);
            _gradients.Clear();
            _network.Backward(_tape, _gradients);
            GradientClipping.ByNorm(_gradients.Write(), limit: 1);
            _optimizer.Step(_network.Parameters.Write(), _gradients.Values);
        }
    }

    public override Results Results() => new(0, 0);

    private static int[] Tokens(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(Workload.Vocabulary))];
}
