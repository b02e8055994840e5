using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Makes the models.</summary>
internal sealed record Training(Texts Text, TimeSpan Budget, int? MaxSteps, int Threads, int Seed)
{
    private readonly List<Line> _curves = [];

    /// <summary>How the networks learned: what they need for a token of the text kept back, over the steps.</summary>
    public Picture ToPicture() => Picture.Lines(
        "Kept back, while the networks learn", Axis.Numbers("step"), Axis.Numbers($"nats per {Text.Tokens.Name}"), _curves);

    public Contender NGram(int order)
    {
        var watch = Stopwatch.StartNew();
        var counts = new NGramCounts(order, Text.Tokens.Count);
        counts.Add(Text.Train);
        var model = KneserNey.BuildModified(counts);
        return new Contender($"{order}-gram", model, model.Parameters, watch.Elapsed, prompt => new LanguageModelHypotheses(model, prompt));
    }

    public Contender Network(string name, IRecurrentNetwork network)
    {
        network.Parameters.Initialize(Seed);
        return new Contender(
            name, new NetworkLanguageModel(network), network.Parameters.Count, Train(name, Task(network)), prompt => new NetworkHypotheses(network, prompt));
    }

    /// <summary>Trains the numbers of a network that gives all words a probability by one that tells the right word from some that are drawn.</summary>
    public Contender ByNoise(string name, TiedWords network)
    {
        var noise = new Noise(Text.Train, Text.Tokens.Count, Seed);
        var learner = new SampledWords(vocabulary: Text.Tokens.Count);
        learner.Initialize(Seed);
        noise.Expect(learner);
        var time = Train(name, Task(learner, noise.Draw), isMeasured: false);
        foreach (var shape in network.Parameters.Shapes)
            learner.Parameters[shape.Name].FlattenTo(network.Parameters.Write().Slice(network.Parameters.Offset(shape.Name), shape.Count));
        return new Contender(
            name, new NetworkLanguageModel(network), network.Parameters.Count, time, prompt => new NetworkHypotheses(network, prompt));
    }

    /// <summary>Trains a network of all words by one whose softmax is over some of them, drawn for each batch.</summary>
    public Contender ByDrawnWords(string name, TiedWords network)
    {
        network.Initialize(Seed);
        var drawn = new DrawnWords(vocabulary: Text.Tokens.Count) { Threads = Threads };
        network.Threads = Threads;
        var task = new SampledSoftmaxTask(
            network, drawn, new SampledSoftmaxOptions { Table = "features", DrawnTable = "drawn", Bias = "bias", Seed = (ulong)Seed },
            Text.Train, Text.Choose, Streams, Steps, (ulong)Seed);
        var time = Train(name, task);
        return new Contender(
            name, new NetworkLanguageModel(network), network.Parameters.Count, time, prompt => new NetworkHypotheses(network, prompt));
    }

    private int Streams => Text.Tokens is Words ? 20 : 32;

    private int Steps => Text.Tokens is Words ? 35 : 64;

    private LanguageModelTask Task(IRecurrentNetwork network, Action<Batch<float>>? also = null)
    {
        network.Threads = Threads;
        return new LanguageModelTask(network, Text.Train, Text.Choose, Streams, Steps, (ulong)Seed, also: also) { Unit = Text.Tokens is Words ? "words" : "characters" };
    }

    private TimeSpan Train(string name, ITrainingTask task, bool isMeasured = true)
    {
        var points = new List<(long Step, double Loss)>();
        var trainer = new Trainer(task, new Adam(task.Parameters.Count), new TrainerOptions
        {
            LearningRate = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(50),
            ClipNorm = 1,
            TimeBudget = Budget,
            MaxSteps = MaxSteps,
            ValidateEvery = MaxSteps is { } most ? Math.Max(1, most / 10) : null,
            ValidateInterval = MaxSteps is null ? Budget / 10 : null,
            Validated = report =>
            {
                points.Add((report.Step, report.Loss));
                Console.WriteLine($"  {name}, step {report.Step:N0}: {(isMeasured ? "" : "loss ")}{report.Loss:F3} nats");
            },
        });
        var time = trainer.Run().Elapsed;
        if (isMeasured)
            _curves.Add(new Line(name, [.. points.Select(p => (double)p.Step)], [.. points.Select(p => p.Loss)]));
        return time;
    }
}
