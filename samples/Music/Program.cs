using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RnnGen.Samples;
using RnnGen.Samples.Music;

var rounds = new Option<int>("--rounds") { Description = "Batches of 32 tunes that it learns.", DefaultValueFactory = _ => 5000 };
var temperature = new Option<double>("--temperature") { Description = "Below 1 it writes what is likelier.", DefaultValueFactory = _ => 0.8 };
var seed = new Option<int>("--seed") { Description = "Everything random follows from it.", DefaultValueFactory = _ => 1 };
var folder = new Option<string>("--folder") { Description = "Where the tunes are saved.", DefaultValueFactory = _ => Path.Combine("artifacts", "music") };
var quick = new Option<bool>("--quick") { Description = "Few batches, to see that it runs." };
var command = new RootCommand("Writes tunes in a wished key, mode and style.") { rounds, temperature, seed, folder, quick };
rounds.Validators.Add(result => Require(result, 1));
temperature.Validators.Add(result => Require(result, 0.01));
command.SetAction(parsed => Run(
    parsed.GetValue(quick) ? 10 : parsed.GetValue(rounds), parsed.GetValue(temperature), parsed.GetValue(seed), parsed.GetValue(folder)!));
return CommandLine.Run(command, args);

static void Require(OptionResult result, double least)
{
    if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && !(number >= least))
        result.AddError($"{result.Option.Name} must be at least {least}.");
}

static void Run(int rounds, double temperature, int seed, string folder)
{
    const int Judged = 540;
    var network = new Composer(input: Wish.Width, vocabulary: Note.Tokens, sound: 48, memoryHidden: 96);
    network.Parameters.Initialize(seed);
    Console.WriteLine($"Learned {rounds:N0} batches; {Training.Run(network, rounds, seed):F3} nats per note.");

    Wish[] wishes = [.. Enumerable.Range(0, Judged).Select(i => new Wish(i % 12, (Mode)(i / 12 % 3), (Style)(i / 36 % 3)))];
    var tunes = Writing.Tunes(network, wishes, temperature, seed);
    var critic = Critic.Of(wishes, tunes);
    Console.WriteLine($"Of {Judged} tunes: {critic.InScale:P1} of the notes in the scale wished for; {critic.Home:P1} end on the tonic; {critic.Whole:P1} are eight whole bars; {critic.Repeats:P1} repeat their first half.");
    foreach (var wish in new[] { new Wish(2, Mode.Major, Style.Reel), new Wish(4, Mode.Dorian, Style.Jig), new Wish(9, Mode.Minor, Style.Waltz) })
    {
        var tune = Writing.Tunes(network, [wish], temperature, seed)[0];
        Console.WriteLine($"\n{wish}\n  {Sheet.Of(wish, tune)}");
        MidiFile.Save(Path.Combine(folder, $"{wish.Style}.mid".ToLowerInvariant()), tune);
    }
    Console.WriteLine($"\nThe three are in {folder}, as MIDI files.");
}
