using System.CommandLine;
using System.Text;
using RnnGen.Samples.Speech;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var text = new Option<string?>("--text") { Description = "A text whose words are said; invented words by default" };
var utterances = Whole("--utterances", "How many words are said; a tenth of them is kept back", usual: 5000, least: 20);
var epochs = Whole("--epochs", "How often all of them are heard", usual: 16);
var hidden = Whole("--hidden", "Units of each listener", usual: 64);
var beam = Whole("--beam", "Beginnings of words that the search keeps", usual: 16);
var noise = new Option<double>("--noise") { Description = "Standard deviation of the noise; that of the sounds is 1", DefaultValueFactory = _ => 0.6 };
var seed = Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Writes down words that are said.") { text, utterances, epochs, hidden, beam, noise, seed, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(text), Utterances: 600, Epochs: 12, Hidden: 32, Beam: 8, Noise: 0.2, line.GetValue(seed))
    : new Settings(
        line.GetValue(text), line.GetValue(utterances), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(beam), line.GetValue(noise), line.GetValue(seed))));
try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static Option<int> Whole(string name, string description, int usual, int least = 1)
{
    var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
    option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least)
            result.AddError($"{name} needs a whole number from {least} on.");
    });
    return option;
}
