using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Speech;

var text = new Option<string?>("--text") { Description = "A text whose words are said; invented words by default" };
var utterances = CommandLine.Whole("--utterances", "How many words are said; a tenth of them is kept back", usual: 5000, least: 20);
var epochs = CommandLine.Whole("--epochs", "How often all of them are heard", usual: 16);
var hidden = CommandLine.Whole("--hidden", "Units of each listener", usual: 64);
var beam = CommandLine.Whole("--beam", "Beginnings of words that the search keeps", usual: 16);
var noise = CommandLine.Number("--noise", "Standard deviation of the noise; that of the sounds is 1", usual: 0.6, least: 0);
var seed = CommandLine.Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var picture = CommandLine.Picture("a word, as it sounds and as it is heard");
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Writes down words that are said.") { text, utterances, epochs, hidden, beam, noise, seed, picture, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(text), Utterances: 600, Epochs: 12, Hidden: 32, Beam: 8, Noise: 0.2, line.GetValue(seed), line.GetValue(picture))
    : new Settings(
        line.GetValue(text), line.GetValue(utterances), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(beam), line.GetValue(noise), line.GetValue(seed), line.GetValue(picture))));
return CommandLine.Run(command, args);
