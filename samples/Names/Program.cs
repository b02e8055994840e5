using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Names;
using RnnGen.Sequences;

var data = new Option<string?>("--data") { Description = "A folder with a file per language, Greek.txt say, and a name per line; invented names by default" };
var save = new Option<string?>("--save") { Description = "Where the network is saved, with its letters and languages" };
var epochs = CommandLine.Whole("--epochs", "How often all names are read", usual: 10);
var hidden = CommandLine.Whole("--hidden", "Units of each reader", usual: 96);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("what is taken for what");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Says which language a name comes from.") { data, save, epochs, hidden, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(data), line.GetValue(save), Epochs: 6, Hidden: 24, line.GetValue(seed), line.GetValue(picture), Quick: true)
    : new Settings(line.GetValue(data), line.GetValue(save), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture), Quick: false)));
return CommandLine.Run(command, args);
