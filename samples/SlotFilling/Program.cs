using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.SlotFilling;

var train = new Option<string?>("--train") { Description = "Requests to learn from, one per line: intent TAB words TAB tags; invented ones by default" };
var test = new Option<string?>("--test") { Description = "Requests to be judged by at the end" };
var epochs = CommandLine.Whole("--epochs", "How often all requests are read", usual: 20);
var hidden = CommandLine.Whole("--hidden", "Units of each reader", usual: 96);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("what the words of a request score for each slot");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Finds out what a request wants, and which of its words fill which slots.") { train, test, epochs, hidden, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(train), line.GetValue(test), Epochs: 12, Hidden: 32, line.GetValue(seed), line.GetValue(picture), Quick: true)
    : new Settings(line.GetValue(train), line.GetValue(test), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture), Quick: false)));
return CommandLine.Run(command, args);
