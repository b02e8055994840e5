namespace RnnGen.Samples.Sentiment;

/// <summary>
/// Makes reviews of some clauses, each with a value: "not" turns an opinion, "very" doubles it, and what stands behind "but" counts twice as much as
/// what stands before it. Every word is as often in praise as in blame; only its place says which.
/// </summary>
internal sealed class Critics(int seed)
{
    private static readonly string[] s_parts = ["the story", "the cast", "the music", "the ending", "this film", "its humour", "every scene"];
    private static readonly string[] s_good = ["good", "funny", "moving", "clever", "beautiful", "fresh", "gripping", "charming"];
    private static readonly string[] s_bad = ["bad", "dull", "silly", "long", "ugly", "stale", "clumsy", "tiresome"];
    private static readonly string[] s_not = ["not", "never", "hardly"];
    private static readonly string[] s_very = ["very", "truly", "so"];

    private readonly Random _random = new(seed);

    /// <param name="count">How many.</param>
    /// <param name="fewest">The fewest clauses of a review.</param>
    /// <param name="most">The most.</param>
    public IReadOnlyList<Review> Reviews(int count, int fewest, int most) => [.. Enumerable.Range(0, count).Select(_ => Next(fewest, most))];

    private Review Next(int fewest, int most)
    {
        while (true)
        {
            var (words, value) = Clause();
            for (var clauses = _random.Next(fewest, most + 1); clauses > 1; clauses--)
            {
                var (next, worth) = Clause();
                (words, value) = _random.Next(3) switch
                {
                    0 => ($"(S {words} (S and {next}))", value + worth),
                    1 => ($"(S {words} (S , (S but {next})))", value + (2 * worth)),
                    _ => ($"(S (S although {words}) (S , {next}))", value + (2 * worth)),
                };
            }
            if (value != 0)
                return Review.OfTree($"(S {words} .)", value > 0);
        }
    }

    private (string Words, int Value) Clause()
    {
        var isGood = _random.Next(2) == 0;
        var (words, value) = (Any(isGood ? s_good : s_bad), isGood ? 1 : -1);
        if (_random.Next(2) == 0)
            (words, value) = ($"(A {Any(s_very)} {words})", 2 * value);
        if (_random.Next(2) == 0)
            (words, value) = ($"(A {Any(s_not)} {words})", -value);
        return ($"(S (N {Any(s_parts)}) (V is {words}))", value);
    }

    private string Any(string[] words) => words[_random.Next(words.Length)];
}
