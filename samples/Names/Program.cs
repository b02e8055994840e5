using System.CommandLine;
using System.Text;
using RnnGen.Samples.Names;
using RnnGen.Sequences;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var data = new Option<string?>("--data") { Description = "A folder with a file per language, Greek.txt say, and a name per line; invented names by default" };
var save = new Option<string?>("--save") { Description = "Where the network is saved, with its letters and languages" };
var epochs = Whole("--epochs", "How often all names are read", usual: 10);
var hidden = Whole("--hidden", "Units of each reader", usual: 96);
var seed = Whole("--seed", "Everything random follows from it", usual: 1, least: 0);
var quick = new Option<bool>("--quick") { Description = "A few seconds, to see that it runs" };
var command = new RootCommand("Says which language a name comes from.") { data, save, epochs, hidden, seed, quick };
command.SetAction(line => Training.Run(line.GetValue(quick)
    ? new Settings(line.GetValue(data), line.GetValue(save), Epochs: 6, Hidden: 24, line.GetValue(seed), Quick: true)
    : new Settings(line.GetValue(data), line.GetValue(save), line.GetValue(epochs), line.GetValue(hidden), line.GetValue(seed), Quick: false)));
try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or TrainingDivergedException)
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
