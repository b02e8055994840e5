using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.LanguageModels;

var data = new Option<string?>("--data") { Description = "A text file, or a folder; the repository's C# sources by default." };
var pattern = new Option<string>("--pattern") { Description = "Which files of a folder.", DefaultValueFactory = _ => "*.txt" };
var words = new Option<bool>("--words") { Description = "Models of words and not of characters." };
var minutes = CommandLine.Number("--minutes", "The most time to train each of the networks.", usual: 0.75, least: 0.001);
var steps = CommandLine.Whole("--steps", "The most steps to train each of them; 0 for as many as there is time for.", usual: 0, least: 0);
var threads = CommandLine.Whole("--threads", "Threads of the training; 0 for all processors.", usual: 1, least: 0);
var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
var prompt = new Option<string>("--prompt") { Description = "What the models continue.", DefaultValueFactory = _ => "\n" };
var arpa = new Option<string?>("--arpa") { Description = "Where the longest n-gram model is saved, as an ARPA file." };
var picture = CommandLine.Picture("how the networks learn");
var quick = new Option<bool>("--quick") { Description = "A little of the text and few steps, to see that it runs." };

var command = new RootCommand("N-gram, feed-forward and recurrent language models side by side on one text.") { data, pattern, words, minutes, steps, threads, seed, prompt, arpa, picture, quick };
command.SetAction(line =>
{
    var text = Texts.Read(line.GetValue(data), line.GetValue(pattern)!, line.GetValue(words), line.GetValue(quick));
    var (most, isQuick) = (line.GetValue(steps), line.GetValue(quick));
    var training = new Training(
        text, TimeSpan.FromMinutes(line.GetValue(minutes)), most > 0 ? most : isQuick ? 40 : null, line.GetValue(threads), line.GetValue(seed));
    Comparison.Run(text, training, line.GetValue(arpa), line.GetValue(prompt)!, line.GetValue(seed));
    if (line.GetValue(picture) is { } path)
        training.ToPicture().SaveSvg(path);
});
return CommandLine.Run(command, args);
