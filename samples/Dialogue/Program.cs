using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Dialogue;

var talks = CommandLine.Whole("--conversations", "Conversations to learn from", usual: 4000, least: 32);
var exchanges = CommandLine.Whole("--exchanges", "Sentences of each, the replies not counted", usual: 6);
var epochs = CommandLine.Whole("--epochs", "How often all of them are heard", usual: 24);
var hidden = CommandLine.Whole("--hidden", "Units of each network", usual: 96);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("how both learn");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Replies, and remembers what it was told.") { talks, exchanges, epochs, hidden, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(Talks: 640, Exchanges: 4, Epochs: 4, Hidden: 32, line.GetValue(seed), line.GetValue(picture))
    : new Settings(line.GetValue(talks), line.GetValue(exchanges), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture))));
return CommandLine.Run(command, args);
