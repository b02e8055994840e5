using System.CommandLine;
using System.Diagnostics;
using RnnGen.Samples;
using RnnGen.Samples.ImageSequences;
using RnnGen.Sequences;

const int BatchSize = 32;
var steps = CommandLine.Whole("--steps", "Steps of the training, of 32 new films each", usual: 4000);
var hidden = CommandLine.Whole("--hidden", "Units of the watcher and of the narrator", usual: 128);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("a film");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Says what happens in a sequence of images.") { steps, hidden, seed, picture, quick };
command.SetAction(line => Run(line.GetValue(quick) ? 150 : line.GetValue(steps), line.GetValue(quick) ? 48 : line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture)));
return CommandLine.Run(command, args);

static void Run(int steps, int hidden, int seed, string? picture)
{
    var (cinema, random, clock, loss, told) = (new Cinema(hidden, BatchSize, seed), new Random(seed), Stopwatch.StartNew(), 0.0, Math.Max(1, steps / 8));
    Console.WriteLine($"{cinema.Count:N0} parameters; {steps:N0} steps of {BatchSize} new films.");
    var rates = LearningRate.Cosine(3e-3, 1e-4).WithWarmUp(20);
    for (var step = 0; step < steps; step++)
    {
        loss += cinema.Learn(Films(random, BatchSize, isKeptBack: false), rates.At(new TrainingProgress(step, (double)step / steps)));
        if ((step + 1) % told != 0)
            continue;
        Console.WriteLine($"  step {step + 1,5:N0}: loss {loss / told:F4} nats per word, {clock.Elapsed.TotalSeconds:F0} s");
        loss = 0;
    }
    Judge("with sentences like those learned", cinema, Films(random, 15 * BatchSize, isKeptBack: false));
    Judge("with sentences never learned", cinema, Films(random, 15 * BatchSize, isKeptBack: true));

    var film = Films(random, 1, isKeptBack: true)[0];
    Console.WriteLine($"\n  {string.Join("\n  ", film.Lines(every: 2))}\n\n  is told as '{cinema.Tell([film])[0]}'.");
    if (picture is not null)
        film.ToPicture(every: 2, cinema.Tell([film])[0]).SaveSvg(picture);
}

static void Judge(string name, Cinema cinema, Film[] films)
{
    var (right, bleu) = (0, new Bleu<string>());
    foreach (var chosen in films.Chunk(BatchSize))
    {
        foreach (var (said, film) in cinema.Tell(chosen).Zip(chosen))
        {
            right += said == string.Join(' ', film.Sentence) ? 1 : 0;
            bleu.Add(said.Split(' '), film.Sentence);
        }
    }
    Console.WriteLine($"Of {films.Length} new films {name}: {right / (double)films.Length:P1} right to the last word, BLEU {100 * bleu.Score():F1}.");
}

static Film[] Films(Random random, int count, bool isKeptBack) =>
    [.. Enumerable.Repeat(0, int.MaxValue).Select(_ => Film.Make(random)).Where(film => film.IsKeptBack == isKeptBack).Take(count)];
