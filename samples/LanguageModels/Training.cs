using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Makes the models.</summary>
internal sealed record Training(Texts Text, TimeSpan Budget, int? MaxSteps, int Threads, int Seed)
{
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
            name, new NetworkLanguageModel(network), network.Parameters.Count, Train(name, network), prompt => new NetworkHypotheses(network, prompt));
    }

    /// <summary>Trains the numbers of a network that gives all words a probability by one that tells the right word from some that are drawn.</summary>
    public Contender ByNoise(string name, TiedWords network)
    {
        var noise = new Noise(Text.Train, Text.Tokens.Count, Seed);
        var learner = new SampledWords(vocabulary: Text.Tokens.Count);
        learner.Initialize(Seed);
        noise.Expect(learner);
        var time = Train(name, learner, noise.Draw);
        foreach (var shape in network.Parameters.Shapes)
            learner.Parameters[shape.Name].FlattenTo(network.Parameters.Write().Slice(network.Parameters.Offset(shape.Name), shape.Count));
        return new Contender(
            name, new NetworkLanguageModel(network), network.Parameters.Count, time, prompt => new NetworkHypotheses(network, prompt));
    }

    private TimeSpan Train(string name, IRecurrentNetwork network, Action<Batch<float>>? also = null)
    {
        network.Threads = Threads;
        var (streams, steps) = Text.Tokens is Words ? (20, 35) : (32, 64);
        var task = new LanguageModelTask(network, Text.Train, Text.Choose, streams, steps, (ulong)Seed, also: also) { Unit = Text.Tokens is Words ? "words" : "characters" };
        var trainer = new Trainer(task, new Adam(network.Parameters.Count), new TrainerOptions
        {
            LearningRate = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(50),
            ClipNorm = 1,
            TimeBudget = Budget,
            MaxSteps = MaxSteps,
            ValidateInterval = Budget / 5,
            Validated = report => Console.WriteLine($"  {name}, step {report.Step:N0}: {(also is null ? "" : "loss ")}{report.Loss:F3} nats"),
        });
        return trainer.Run().Elapsed;
    }
}
