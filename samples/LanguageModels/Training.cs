using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Makes the models.</summary>
internal sealed record Training(Texts Text, TimeSpan Budget, int? MaxSteps, int Threads, int Seed)
{
    private const int Streams = 32, Steps = 64;

    public Contender NGram(int order)
    {
        var watch = Stopwatch.StartNew();
        var counts = new NGramCounts(order, Text.Vocabulary.Count);
        counts.Add(Text.Train);
        var model = KneserNey.BuildModified(counts);
        return new Contender($"{order}-gram", model, model.Parameters, watch.Elapsed, prompt => new LanguageModelHypotheses(model, prompt));
    }

    public Contender Network(string name, IRecurrentNetwork network)
    {
        network.Threads = Threads;
        network.Parameters.Initialize(Seed);
        var task = new LanguageModelTask(network, Text.Train, Text.Choose, Streams, Steps, (ulong)Seed);
        var trainer = new Trainer(task, new Adam(network.Parameters.Count), new TrainerOptions
        {
            LearningRate = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(50),
            ClipNorm = 1,
            TimeBudget = Budget,
            MaxSteps = MaxSteps,
            ValidateInterval = Budget / 5,
            Validated = report => Console.WriteLine($"  {name}, step {report.Step:N0}: {report.Loss:F3} nats"),
        });
        var outcome = trainer.Run();
        return new Contender(
            name, new NetworkLanguageModel(network), network.Parameters.Count, outcome.Elapsed, prompt => new NetworkHypotheses(network, prompt));
    }
}
