namespace RnnGen.Samples.Music;

/// <summary>How well tunes follow the rules that nobody has told the network.</summary>
/// <param name="InScale">The part of all notes that belong to the scale wished for.</param>
/// <param name="Home">The part of the tunes that end on the tonic.</param>
/// <param name="Whole">The part that are eight bars long, to the eighth.</param>
/// <param name="Repeats">The part whose second half repeats the first, but for the last note.</param>
internal sealed record Critic(double InScale, double Home, double Whole, double Repeats)
{
    public static Critic Of(IReadOnlyList<Wish> wishes, IReadOnlyList<List<Note>> tunes)
    {
        var pairs = wishes.Zip(tunes).ToList();
        return new Critic(
            pairs.SelectMany(pair => pair.Second.Select(note => pair.First.Scale.Contains((note.Pitch + 12 - pair.First.Key) % 12))).Average(isRight => isRight ? 1.0 : 0),
            Part(pair => pair.Tune is [.., var last] && last.Pitch % 12 == pair.Wish.Key),
            Part(pair => pair.Tune.Sum(note => note.Eighths) == Folk.Bars * pair.Wish.Bar),
            Part(pair => pair.Tune.Count > 2 && pair.Tune.Count % 2 == 0 && pair.Tune.Take(pair.Tune.Count / 2 - 1).SequenceEqual(pair.Tune.Skip(pair.Tune.Count / 2).SkipLast(1))));

        double Part(Func<(Wish Wish, List<Note> Tune), bool> holds) => pairs.Average(pair => holds(pair) ? 1.0 : 0);
    }
}
