using RnnGen.Sequences;

namespace RnnGen.Samples.CharLm;

/// <summary>Trains a model, and ends with its loss on text that it has not seen.</summary>
internal static class Training
{
    private const int Validations = 8;

    public static void Run(Options options)
    {
        var corpus = ReadCorpus(options);
        var (training, validation) = corpus.Split();
        var saved = options.Resume ? Checkpoint.Load(options.Checkpoint) : null;
        var model = saved is not null
            ? Model.Of(saved)
            : Model.Create(
                CharacterVocabulary.FromText(training, minCount: 5), options.Layers, options.Hidden, options.Embedding, options.Dropout, options.Seed);
        model.Network.Threads = options.Threads;
        var task = new LanguageModelTask(
            model.Network, model.Vocabulary.Encode(training), model.Vocabulary.Encode(validation), options.Batch, options.Steps, (ulong)options.Seed);

        Console.WriteLine(
            $"{corpus.Text.Length:N0} characters of {corpus.Files:N0} file{(corpus.Files == 1 ? "" : "s")}, {model.Vocabulary.Count} different ones; " +
            $"{model.Layers} × {model.Hidden} units, {model.Network.Parameters.Shapes.Sum(s => s.Count):N0} parameters.");

        var display = Display.Create();
        var trainer = new Trainer(task, new Adam(model.Network.Parameters.Count), new TrainerOptions
        {
            LearningRate = LearningRate.Cosine(options.Rate, options.Rate / 50).WithWarmUp(50),
            ClipNorm = options.Clip,
            MaxSteps = options.MaxSteps,
            TimeBudget = TimeSpan.FromMinutes(options.Minutes),
            ValidateInterval = TimeSpan.FromMinutes(options.Minutes / Validations),
            CheckpointPath = options.Checkpoint,
            AlsoSave = [model],
            Reported = display.Report,
            Validated = report => display.Validated(report, Continue(model, options, report.Step)),
        });
        if (saved is not null)
            trainer.Resume(saved);

        var outcome = display.Show(() => trainer.Run(StopKey()));
        Console.WriteLine(Ending(outcome, options));
    }

    /// <summary>Cancelled by Ctrl+C; a second one ends the program at once.</summary>
    private static CancellationToken StopKey()
    {
        var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        return stop.Token;
    }

    private static string Ending(TrainingOutcome outcome, Options options) =>
        $"{(outcome.End == TrainingEnd.Cancelled ? "Stopped after" : "Trained on")} {outcome.Units:N0} characters in {outcome.Elapsed.TotalSeconds:N0} s; " +
        $"saved in {options.Checkpoint}.\n" +
        (double.IsNaN(outcome.BestLoss)
            ? "There was no text to validate with."
            : $"Validation loss: {outcome.BestLoss:F4} nats per character = {outcome.BestLoss / Math.Log(2):F4} bits per character.");

    private static string Continue(Model model, Options options, long step) =>
        new TextGenerator(model.Network, model.Vocabulary, (ulong)(options.Seed + step)).Continue(options.Prompt, 300, options.Temperature);

    private static TextCorpus ReadCorpus(Options options) =>
        options.Text is { } path ? TextCorpus.Read(path, options.Pattern ?? "*.txt")
        : Repository.Find() is { } repository ? TextCorpus.FromFolder(repository, options.Pattern ?? "*.cs")
        : throw new CorpusException("The repository's sources are not to be found from here; name a text with --text.");
}
