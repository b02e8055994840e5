using System.CommandLine;
using System.Diagnostics;
using RnnGen.Samples;
using RnnGen.Samples.Pixels;

var train = new Option<string?>("--train") { Description = "A file of digits to learn from, such as optdigits.tra; without one, digits are drawn." };
var test = new Option<string?>("--test") { Description = "A file of digits to be judged by, such as optdigits.tes; without one, a part of the others." };
var epochs = CommandLine.Whole("--epochs", "How often all images are gone through.", usual: 16);
var hidden = CommandLine.Whole("--hidden", "Units of each scan.", usual: 48);
var threads = CommandLine.Whole("--threads", "Threads; 0 for all processors.", usual: 1, least: 0);
var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
var picture = CommandLine.Picture("what the network draws");
var quick = new Option<bool>("--quick") { Description = "Few images and few units, for a few seconds, to see that it runs." };
var command = new RootCommand("Learns to draw digits, pixel by pixel.") { train, test, epochs, hidden, threads, seed, picture, quick };
command.SetAction(line => Run(
    line.GetValue(train), line.GetValue(test), line.GetValue(quick) ? 10 : line.GetValue(epochs), line.GetValue(quick) ? 24 : line.GetValue(hidden),
    line.GetValue(threads), line.GetValue(seed), line.GetValue(quick) ? 1000 : 3000, line.GetValue(picture)));
return CommandLine.Run(command, args);

static void Run(string? train, string? test, int epochs, int hidden, int threads, int seed, int drawn, string? picture)
{
    var random = new Random(seed);
    var images = train is null ? Digits.Drawn(drawn, random) : Digits.Read(train);
    random.Shuffle(images);
    var judged = test is not null ? Digits.Read(test) : images[..(images.Length / 5)];
    var learned = test is not null ? images : images[judged.Length..];
    var kept = learned[..Math.Max(1, learned.Length / 10)];
    learned = learned[kept.Length..];

    var network = new PixelModel(levels: 12, right: hidden, h: hidden, guess: 2 * hidden) { Threads = threads };
    network.Initialize(seed);
    Console.WriteLine($"{network.Parameters.Count:N0} parameters; {learned.Length:N0} images to learn from, {kept.Length:N0} kept back, {judged.Length:N0} to be judged by.");
    var clock = Stopwatch.StartNew();
    var training = new Training(network, seed);
    training.Run(learned, kept, epochs);
    Console.WriteLine($"Learned in {clock.Elapsed.TotalSeconds:F0} s: {training.Loss(judged):F4} nats per pixel on images never seen; {Independent(learned, judged):F4} if each pixel is guessed by its place alone.");

    Console.WriteLine("Some that it has learned from:");
    Console.WriteLine(Image.Text(learned[..6]));
    Console.WriteLine("Drawn by the network:");
    var own = training.Draw([.. Enumerable.Range(0, 6).Select(_ => Array.Empty<int>())], random);
    Console.WriteLine(Image.Text(own));
    if (picture is not null)
        RnnGen.Sequences.Picture.Stack(Image.ToPicture("Learned from", learned[..6]), Image.ToPicture("Drawn", own)).SaveSvg(picture);
    Console.WriteLine("The same first four rows, finished six times:");
    Console.WriteLine(Image.Text(training.Draw([.. Enumerable.Range(0, 6).Select(_ => judged[0][..(Image.Pixels / 2)])], random)));
}

// The frequencies of the levels at each place, each counted once more.
static double Independent(int[][] learned, int[][] judged) => Enumerable.Range(0, Image.Pixels).Average(place =>
{
    var counts = Enumerable.Range(0, Image.Levels).Select(level => 1.0 + learned.Count(image => image[place] == level)).ToArray();
    return -judged.Average(image => Math.Log(counts[image[place]] / counts.Sum()));
});
