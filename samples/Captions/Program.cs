using System.CommandLine;
using System.Diagnostics;
using RnnGen.Samples;
using RnnGen.Samples.Captions;
using RnnGen.Sequences;

var steps = CommandLine.Whole("--steps", "Steps of the training, of 32 pictures each.", usual: 16_000);
var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
var picture = new Option<string>("--picture") { Description = "Where the attention is drawn.", DefaultValueFactory = _ => Path.Combine("artifacts", "captions.svg") };
var quick = new Option<bool>("--quick") { Description = "Pictures of single figures, for a few seconds, to see that it runs." };
var command = new RootCommand("Describes pictures in words, and shows where it looked.") { steps, seed, picture, quick };
command.SetAction(line => Run(line.GetValue(quick) ? 400 : line.GetValue(steps), line.GetValue(seed), line.GetValue(picture)!, line.GetValue(quick)));
return CommandLine.Run(command, args);

static void Run(int steps, int seed, string path, bool single)
{
    var network = new Captioner(
        vocabulary: Vocabulary.Count, words: 16, regionsCount: Scene.Regions * Scene.Regions, regions: Scene.Width, seen: 64, attention: 32, hidden: 64);
    network.Initialize(seed);
    Console.WriteLine($"{network.Parameters.Count:N0} parameters; {steps:N0} steps of 32 new pictures.");
    var clock = Stopwatch.StartNew();
    Training.Run(network, steps, single, new Random(seed));
    Console.WriteLine($"Learned in {clock.Elapsed.TotalSeconds:F0} s.");

    var (speaker, random) = (new Speaker(network), new Random(seed + 1));
    var known = Enumerable.Range(0, 500).Select(_ => Training.Draw(random, single)).ToList();
    Judge("sentences like those learned", speaker, known);
    if (!single)
        Judge("pairs of figures never learned", speaker, [.. Kept(random).Take(500)]);

    var shown = known.First(scene => single || scene.Sentence.Length > 8);
    var said = speaker.Describe(shown);
    var attention = speaker.Attention(shown, said);
    Console.WriteLine(string.Join(Environment.NewLine, shown.Lines().Select(line => "  " + line)));
    Console.WriteLine($"is described as '{string.Join(' ', said)}', and is '{string.Join(' ', shown.Sentence)}'.");
    Console.WriteLine(attention.ToText(76));
    attention.SaveSvg(path);
}

static IEnumerable<Scene> Kept(Random random)
{
    while (true)
    {
        if (Scene.Draw(random, single: false) is { IsKeptBack: true } scene)
            yield return scene;
    }
}

static void Judge(string name, Speaker speaker, IReadOnlyList<Scene> scenes)
{
    var (right, bleu) = (0, new Bleu<string>());
    foreach (var scene in scenes)
    {
        var said = speaker.Describe(scene);
        right += said.SequenceEqual(scene.Sentence) ? 1 : 0;
        bleu.Add(said, scene.Sentence);
    }

    Console.WriteLine($"Of {scenes.Count} new pictures, {name}: {(double)right / scenes.Count:P1} right to the last word, BLEU {100 * bleu.Score():F1}.");
}
