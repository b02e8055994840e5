using RnnGen.Sequences;

namespace RnnGen.Samples.LongMemory;

/// <summary>Teaches one network one task, and looks at its gradients before, while and after it learns.</summary>
internal sealed class Training
{
    private const int Sequences = 32, Judged = 512;

    private readonly MemoryTask _task;
    private readonly IRecurrentNetwork _network;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly Parameters<float> _gradients;
    private readonly int[] _lengths = new int[Sequences];
    private readonly Example[] _examples = new Example[Sequences];

    public Training(MemoryTask task, MemoryKind kind, int units, int seed)
    {
        _task = task;
        _network = task.NewNetwork(kind, units);
        _network.Parameters.Initialize(seed);
        (_batch, _tape) = (_network.NewBatch(task.MaxSteps, Sequences), _network.NewTape(task.MaxSteps, Sequences));
        _gradients = _network.Parameters.NewLike();
    }

    public Outcome Run(int steps, double rate, int seed, Action<GradientHistory, long> show)
    {
        var random = new Random(seed);
        var adam = new Adam(_gradients.Count);
        var schedule = LearningRate.Cosine(rate, rate / 20);
        var history = new GradientHistory(_task.Distances);
        var before = FarGradients();
        for (var step = 0; step < steps; step++)
        {
            if (step % 25 == 0)
            {
                history.Record(step, FarGradients());
                show(history, step);
            }
            Fill(random, onlyFar: false);
            Differentiate();
            GradientClipping.ByNorm(_gradients.Write(), 1);
            adam.LearningRate = schedule.At(new TrainingProgress(step, (double)step / steps));
            adam.Step(_network.Parameters, _gradients);
        }
        return new Outcome(Score(), before, FarGradients(), history);
    }

    /// <summary>The gradients, by the memory at each step, of the loss of the one answer that takes the longest memory; always of the same sequences.</summary>
    private GradientsByDistance FarGradients()
    {
        var gradients = new GradientsByDistance(_task.Distances, lowest: -12, highest: 2, bins: 56);
        Fill(new Random(12345), onlyFar: true);
        Differentiate();
        for (var sequence = 0; sequence < Sequences; sequence++)
            gradients.AddSequence(_tape, sequence, _examples[sequence].FarStep);
        return gradients;
    }

    /// <summary>The mean score of sequences that it has not learned from.</summary>
    private double Score()
    {
        var (random, sum) = (new Random(54321), 0.0);
        for (var judged = 0; judged < Judged; judged += Sequences)
        {
            Fill(random, onlyFar: false);
            _network.Forward(_batch, _tape);
            for (var sequence = 0; sequence < Sequences; sequence++)
                sum += _task.Score(_network, _tape, sequence, _examples[sequence]);
        }
        return sum / Judged;
    }

    private void Fill(Random random, bool onlyFar)
    {
        for (var sequence = 0; sequence < Sequences; sequence++)
        {
            _examples[sequence] = _task.Make(random);
            _lengths[sequence] = _examples[sequence].Length;
        }
        _batch.Reset(_lengths);
        for (var sequence = 0; sequence < Sequences; sequence++)
            _task.Fill(_batch, sequence, _examples[sequence], onlyFar);
    }

    private void Differentiate()
    {
        _network.Forward(_batch, _tape);
        _gradients.Clear();
        _network.Backward(_tape, _gradients);
    }
}
