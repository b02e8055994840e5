using System.CommandLine;
using System.Text;
using RnnGen.Samples.SlotFilling;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var train = new Option<string?>("--train") { Description = "Requests to learn from, one per line: intent TAB words TAB tags; invented ones by default" };
var test = new Option<string?>("--test") { Description = "Requests to be judged by at the end" };
var epochs = new Option<int>("--epochs") { Description = "How often all requests are read", DefaultValueFactory = _ => 20 };
var hidden = new Option<int>("--hidden") { Description = "Units of each reader", DefaultValueFactory = _ => 96 };
var seed = new Option<int>("--seed") { Description = "Everything random follows from it", DefaultValueFactory = _ => 1 };
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Finds out what a request wants, and which of its words fill which slots.") { train, test, epochs, hidden, seed, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(train), line.GetValue(test), Epochs: 12, Hidden: 32, line.GetValue(seed), Quick: true)
    : new Settings(line.GetValue(train), line.GetValue(test), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), Quick: false)));
try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
