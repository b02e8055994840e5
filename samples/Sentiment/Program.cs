using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Sentiment;

var train = new Option<string?>("--train") { Description = "Reviews to learn from, one per line: 0 or 1 TAB words; invented ones by default" };
var test = new Option<string?>("--test") { Description = "Reviews to be judged by" };
var reviews = CommandLine.Whole("--reviews", "Invented reviews to learn from", usual: 4000, least: 50);
var epochs = CommandLine.Whole("--epochs", "How often all of them are read", usual: 40);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("how likely some reviews are praise");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Tells praise from blame, by six ways to make one vector of many words.") { train, test, reviews, epochs, seed, picture, quick };
command.SetAction(line => Comparison.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(train), line.GetValue(test), Reviews: 1000, Epochs: 8, line.GetValue(seed), line.GetValue(picture))
    : new Settings(line.GetValue(train), line.GetValue(test), line.GetValue(reviews), line.GetValue(epochs), line.GetValue(seed), line.GetValue(picture))));
return CommandLine.Run(command, args);
