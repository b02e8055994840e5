using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Splicing;

var genes = CommandLine.Whole("--strands", "Strands to learn from", usual: 2000, least: 50);
var epochs = CommandLine.Whole("--epochs", "How often all of them are read", usual: 10);
var hidden = CommandLine.Whole("--hidden", "Units of each reader", usual: 48);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("where introns are, and where they were found");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Finds the introns of made strands of DNA.") { genes, epochs, hidden, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(Genes: 300, Epochs: 3, Hidden: 16, line.GetValue(seed), line.GetValue(picture))
    : new Settings(line.GetValue(genes), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), line.GetValue(picture))));
return CommandLine.Run(command, args);
