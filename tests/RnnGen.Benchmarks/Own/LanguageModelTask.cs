using RnnGen.Benchmarks.Compare;
using RnnGen.Sequences;

namespace RnnGen.Benchmarks.Own;

/// <summary>One training step of a character language model: forward, backward, clipping by norm, Adam.</summary>
internal sealed class LanguageModelTask : OwnTask
{
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;
    private readonly Parameters<float> _gradients;
    private readonly Adam _optimizer;

    public LanguageModelTask(Workload workload)
    {
        Network = workload.Layers == 1
            ? new LanguageModel(vocabulary: Workload.Vocabulary, embedding: workload.Input, lstmHidden: workload.Hidden)
            : new DeepLanguageModel(vocabulary: Workload.Vocabulary, embedding: workload.Input, firstHidden: workload.Hidden, secondHidden: workload.Hidden);
        Network.Parameters.Initialize(seed: 1);
        _batch = Network.NewBatch(workload.Steps, workload.Batch);
        _tape = Network.NewTape(workload.Steps, workload.Batch);
        _state = Network.NewState(workload.Batch);
        _gradients = Network.Parameters.NewLike();
        _optimizer = new Adam(Network.Parameters.Count, learningRate: 1e-3);
        _batch.Reset([.. Enumerable.Repeat(workload.Steps, workload.Batch)]);
        var random = new Random(1);
        for (var sequence = 0; sequence < workload.Batch; sequence++)
        {
            _batch.SetTokens("w", sequence, Tokens(random, workload.Steps));
            _batch.SetTokens("next", sequence, Tokens(random, workload.Steps));
        }
    }

    public override IRecurrentNetwork Network { get; }

    public override void Run(long calls)
    {
        while (calls-- > 0)
        {
            Network.Forward(_batch, _tape, _state);
            _gradients.Clear();
            Network.Backward(_tape, _gradients);
            GradientClipping.ByNorm(_gradients.Write(), limit: 1);
            _optimizer.Step(Network.Parameters.Write(), _gradients.Values);
        }
    }

    public override Results Results() => new(0, 0);

    private static int[] Tokens(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(Workload.Vocabulary))];
}
