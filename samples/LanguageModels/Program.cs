using System.CommandLine;
using System.Text;
using RnnGen.Samples.LanguageModels;
using RnnGen.Sequences;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var data = new Option<string?>("--data") { Description = "A text file, or a folder; the repository's C# sources by default." };
var pattern = new Option<string>("--pattern") { Description = "Which files of a folder.", DefaultValueFactory = _ => "*.txt" };
var words = new Option<bool>("--words") { Description = "Models of words and not of characters." };
var minutes = new Option<double>("--minutes") { Description = "The most time to train each of the networks.", DefaultValueFactory = _ => 0.75 };
var steps = new Option<int?>("--steps") { Description = "The most steps to train each of them; as many as there is time for by default." };
var threads = new Option<int>("--threads") { Description = "Threads of the training; 0 for all processors.", DefaultValueFactory = _ => 1 };
var seed = new Option<int>("--seed") { Description = "Everything random follows from it.", DefaultValueFactory = _ => 1 };
var prompt = new Option<string>("--prompt") { Description = "What the models continue.", DefaultValueFactory = _ => "\n" };
var arpa = new Option<string?>("--arpa") { Description = "Where the longest n-gram model is saved, as an ARPA file." };
var quick = new Option<bool>("--quick") { Description = "A little of the text and few steps, to see that it runs." };

var root = new RootCommand("N-gram, feed-forward and recurrent language models side by side on one text.") { data, pattern, words, minutes, steps, threads, seed, prompt, arpa, quick };
root.SetAction(parsed =>
{
    try
    {
        Require(parsed.GetValue(minutes) is > 0 and < 10_000, "--minutes needs a number above 0.");
        Require(parsed.GetValue(steps) is null or > 0, "--steps needs a number above 0.");
        Require(parsed.GetValue(threads) >= 0, "--threads needs a number from 0 on.");
        var text = Texts.Read(parsed.GetValue(data), parsed.GetValue(pattern)!, parsed.GetValue(words), parsed.GetValue(quick));
        var training = new Training(
            text, TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(steps) ?? (parsed.GetValue(quick) ? 40 : null), parsed.GetValue(threads), parsed.GetValue(seed));
        Comparison.Run(text, training, parsed.GetValue(arpa), parsed.GetValue(prompt)!, parsed.GetValue(seed));
        return 0;
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or TrainingDivergedException)
    {
        Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
        return 1;
    }
});
return root.Parse(args).Invoke();

static void Require(bool holds, string otherwise)
{
    if (!holds)
        throw new ArgumentException(otherwise);
}
