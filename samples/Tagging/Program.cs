using System.CommandLine;
using System.Text;
using RnnGen.Samples.Tagging;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var train = new Option<string?>("--train") { Description = "Sentences to learn from, as CoNLL-U or with a word TAB tag per line; invented ones by default" };
var dev = new Option<string?>("--dev") { Description = "Sentences to look at after every epoch" };
var test = new Option<string?>("--test") { Description = "Sentences to be judged by at the end" };
var epochs = new Option<int>("--epochs") { Description = "How often all sentences are read", DefaultValueFactory = _ => 5 };
var hidden = new Option<int>("--hidden") { Description = "Units of each reader", DefaultValueFactory = _ => 96 };
var seed = new Option<int>("--seed") { Description = "Everything random follows from it", DefaultValueFactory = _ => 1 };
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
