using System.CommandLine;
using System.Diagnostics;
using RnnGen.Samples;
using RnnGen.Samples.Streaming;
using RnnGen.Sequences;

var samples = CommandLine.Whole("--samples", "Samples that are followed, one Step each", usual: 200_000, least: 100);
var rounds = CommandLine.Whole("--rounds", "Steps of the training", usual: 400);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("the end of the signal with what was foretold");
var quick = new Option<bool>("--quick") { Description = "A second, to see that it runs" };
var command = new RootCommand("Follows a signal, one sample at a time, and allocates nothing.") { samples, rounds, seed, picture, quick };
command.SetAction(line => Run(
    line.GetValue(quick) ? 5000 : line.GetValue(samples), line.GetValue(quick) ? 60 : line.GetValue(rounds), line.GetValue(seed), line.GetValue(picture)));
return CommandLine.Run(command, args);

static void Run(int samples, int rounds, int seed, string? picture)
{
    var network = new Follower(cellHidden: 16);
    network.Parameters.Initialize(seed);
    Console.WriteLine($"Trained on pieces of 64 samples; mean squared error {Training.Run(network, rounds, seed):F6}.");

    var follow = new Following(network, kept: 120);
    follow.Run(samples / 4);

    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var clock = Stopwatch.GetTimestamp();
    var error = follow.Run(samples);
    var time = Stopwatch.GetElapsedTime(clock);
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

    Console.WriteLine($"Followed {samples:N0} samples, one Step each; mean squared error {error:F6}.");
    Console.WriteLine($"{time.TotalNanoseconds / samples:F0} ns per step, {allocated} bytes allocated.");
    if (picture is not null)
        follow.ToPicture().SaveSvg(picture);
}
