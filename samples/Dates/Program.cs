using System.CommandLine;
using System.Globalization;
using RnnGen.Samples;
using RnnGen.Samples.Dates;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var examples = CommandLine.Whole("--examples", "Dates to learn from", usual: 20_000, least: 100);
var epochs = CommandLine.Whole("--epochs", "How often all of them are read", usual: 8);
var hidden = CommandLine.Whole("--hidden", "Units of each reader and of the writer", usual: 64);
var beam = CommandLine.Whole("--beam", "Hypotheses that go on side by side in the end", usual: 5);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var blind = new Option<bool>("--no-attention") { Description = "The writer knows of the date only where it starts" };
var own = new Option<bool>("--scheduled-sampling") { Description = "In training the writer is given its own characters more and more often, up to half of them" };
var text = new Option<string?>("--text") { Description = "A date to be shown with the writer's attention; one of those kept back by default" };
var picture = new Option<string?>("--picture") { Description = "Where the attention is saved as an SVG picture" };
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Writes dates of many cultures as yyyy-MM-dd.") { examples, epochs, hidden, beam, seed, blind, own, text, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick) ? Of(line) with { Examples = 2000, Epochs = 5, Batch = 16, Hidden = 32 } : Of(line)));
return CommandLine.Run(command, args);

Settings Of(ParseResult line) => new(
    line.GetValue(examples), line.GetValue(epochs), Batch: 64, line.GetValue(hidden), line.GetValue(beam),
    Attends: !line.GetValue(blind), OwnWords: line.GetValue(own), line.GetValue(text), line.GetValue(picture), line.GetValue(seed));
