using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Tagging;

var train = new Option<string?>("--train") { Description = "Sentences to learn from, as CoNLL-U or with a word TAB tag per line; invented ones by default" };
var dev = new Option<string?>("--dev") { Description = "Sentences to look at after every epoch" };
var test = new Option<string?>("--test") { Description = "Sentences to be judged by at the end" };
var epochs = CommandLine.Whole("--epochs", "How often all sentences are read", usual: 5);
var hidden = CommandLine.Whole("--hidden", "Units of each reader", usual: 96);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("which tag is taken for which");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Tags every word of a sentence with its part of speech.") { train, dev, test, epochs, hidden, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(train), line.GetValue(dev), line.GetValue(test), Epochs: 10, Hidden: 32, line.GetValue(seed), line.GetValue(picture), Quick: true)
    : new Settings(
        line.GetValue(train), line.GetValue(dev), line.GetValue(test), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture), Quick: false)));
return CommandLine.Run(command, args);
