using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.Names;

/// <summary>What there is to learn from and how.</summary>
internal sealed record Settings(string? Data, string? Save, int Epochs, int Hidden, int Seed, string? Picture, bool Quick);

/// <summary>Trains, and shows which languages are told apart.</summary>
internal static class Training
{
    public static void Run(Settings settings)
    {
        var names = settings.Data is { } folder ? Name.Read(folder) : new Inventor(settings.Seed).Names(settings.Quick ? 1500 : 12_000);
        var (learned, kept) = Name.Split(names, settings.Seed);
        var letters = CharacterVocabulary.FromText(string.Concat(learned.Select(n => n.Text)));
        var languages = new LabelSet(names.Select(n => n.Language), "languages");
        var network = new Origin(vocabulary: letters.Count, letters: 32, rightwardHidden: settings.Hidden, leftwardHidden: settings.Hidden);
        network.Initialize(settings.Seed);
        var task = new NamesTask(network, letters, languages, learned, kept, settings.Seed);
        Console.WriteLine(
            $"{learned.Count:N0} names of {languages.Count} languages to learn from, {kept.Count:N0} kept back; " +
            $"{network.Parameters.Shapes.Sum(s => s.Count):N0} parameters.");

        var trainer = new Trainer(task, new Adam(network.Parameters.Count), new TrainerOptions
        {
            LearningRate = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(20),
            ClipNorm = 1,
            MaxSteps = settings.Epochs * task.Epoch,
            ValidateEvery = task.Epoch,
            RestoreBest = false,
            CheckpointPath = settings.Save,
            Validated = report => Console.WriteLine(
                $"Epoch {report.Step / task.Epoch,2}: {1 - report.Loss:P2} of the names kept back, {report.Elapsed.TotalSeconds:F0} s."),
        });
        trainer.Run();

        int[] truth = [.. kept.Select(n => languages.Find(n.Language))];
        var guesses = task.Guesses();
        foreach (var line in Confusion.Lines(languages, truth, guesses))
            Console.WriteLine(line);
        if (settings.Picture is { } picture)
            Confusion.ToPicture(languages, truth, guesses).SaveSvg(picture);
        var accuracy = Accuracy.OfTokens<int>(guesses, truth);
        var largest = learned.CountBy(n => n.Language).MaxBy(l => l.Value).Key;
        Console.WriteLine($"Right: {accuracy.Value:P2} of {accuracy.Total:N0} names; always {largest} would be {kept.Count(n => n.Language == largest) / (double)kept.Count:P2}.");
        foreach (var i in Enumerable.Range(0, kept.Count).Where(i => guesses[i] != truth[i]).Take(3))
            Console.WriteLine($"  {kept[i].Text} is {kept[i].Language}, and was taken for {languages[guesses[i]]}.");
    }
}
