using System.CommandLine;
using System.Text;
using RnnGen.Samples.Tagging;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var train = new Option<string?>("--train") { Description = "Sentences to learn from, as CoNLL-U or with a word TAB tag per line; invented ones by default" };
var dev = new Option<string?>("--dev") { Description = "Sentences to look at after every epoch" };
var test = new Option<string?>("--test") { Description = "Sentences to be judged by at the end" };
var epochs = Whole("--epochs", "How often all sentences are read", usual: 5);
var hidden = Whole("--hidden", "Units of each reader", usual: 96);
var seed = Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Tags every word of a sentence with its part of speech.") { train, dev, test, epochs, hidden, seed, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(train), line.GetValue(dev), line.GetValue(test), Epochs: 10, Hidden: 32, line.GetValue(seed), Quick: true)
    : new Settings(
        line.GetValue(train), line.GetValue(dev), line.GetValue(test), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), Quick: false)));
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
