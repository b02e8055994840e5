using System.CommandLine;
using RnnGen.Samples;
using RnnGen.Samples.Music;
using RnnGen.Sequences;

var rounds = CommandLine.Whole("--rounds", "Batches of 32 tunes that it learns.", usual: 5000);
var temperature = CommandLine.Number("--temperature", "Below 1 it writes what is likelier.", usual: 0.8, least: 0.01);
var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
var folder = new Option<string>("--folder") { Description = "Where the tunes are saved.", DefaultValueFactory = _ => Path.Combine("artifacts", "music") };
var picture = CommandLine.Picture("the three tunes");
var quick = new Option<bool>("--quick") { Description = "Few batches, to see that it runs." };
var command = new RootCommand("Writes tunes in a wished key, mode and style.") { rounds, temperature, seed, folder, picture, quick };
command.SetAction(parsed => Run(
    parsed.GetValue(quick) ? 10 : parsed.GetValue(rounds), parsed.GetValue(temperature), parsed.GetValue(seed), parsed.GetValue(folder)!, parsed.GetValue(picture)));
return CommandLine.Run(command, args);

static void Run(int rounds, double temperature, int seed, string folder, string? picture)
{
    const int Judged = 540;
    var network = new Composer(input: Wish.Width, vocabulary: Note.Tokens, sound: 48, memoryHidden: 96);
    network.Parameters.Initialize(seed);
    Console.WriteLine($"Learned {rounds:N0} batches; {Training.Run(network, rounds, seed):F3} nats per note.");

    Wish[] wishes = [.. Enumerable.Range(0, Judged).Select(i => new Wish(i % 12, (Mode)(i / 12 % 3), (Style)(i / 36 % 3)))];
    var tunes = Writing.Tunes(network, wishes, temperature, seed);
    var critic = Critic.Of(wishes, tunes);
    Console.WriteLine($"Of {Judged} tunes: {critic.InScale:P1} of the notes in the scale wished for; {critic.Home:P1} end on the tonic; {critic.Whole:P1} are eight whole bars; {critic.Repeats:P1} repeat their first half.");
    var rolls = new List<Picture>();
    foreach (var wish in new[] { new Wish(2, Mode.Major, Style.Reel), new Wish(4, Mode.Dorian, Style.Jig), new Wish(9, Mode.Minor, Style.Waltz) })
    {
        var tune = Writing.Tunes(network, [wish], temperature, seed)[0];
        Console.WriteLine($"\n{wish}\n  {Sheet.Of(wish, tune)}");
        rolls.Add(Sheet.Roll(wish, tune));
        MidiFile.Save(Path.Combine(folder, $"{wish.Style}.mid".ToLowerInvariant()), tune);
    }
    Console.WriteLine($"\nThe three are in {folder}, as MIDI files.");
    if (picture is not null)
        Picture.Stack(rolls).SaveSvg(picture);
}
