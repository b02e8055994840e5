using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Rewards;

var examples = CommandLine.Whole("--examples", "Calculations to learn from", usual: 3000, least: 50);
var epochs = CommandLine.Whole("--epochs", "How often all of them are read", usual: 12);
var steps = CommandLine.Whole("--steps", "Steps of learning by rewards, for 32 wishes each", usual: 1500);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = new Option<string?>("--picture") { Description = "Where the rewards are drawn as an SVG picture" };
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Writes calculations with a result that is wished for: first by examples, then by what they are worth.") { examples, epochs, steps, seed, picture, quick };
command.SetAction(line => Comparison.Run(line.GetValue(quick)
    ? new Settings(Examples: 600, Epochs: 4, Steps: 60, line.GetValue(seed), line.GetValue(picture))
    : new Settings(line.GetValue(examples), line.GetValue(epochs), line.GetValue(steps), line.GetValue(seed), line.GetValue(picture))));
return CommandLine.Run(command, args);
