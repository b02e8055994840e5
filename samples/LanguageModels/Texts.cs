using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>One text in three parts: to learn from, to choose by, and to judge by.</summary>
internal sealed record Texts(ITokens Tokens, int[] Train, int[] Choose, int[] Judge)
{
    /// <summary>The last tenth judges, the first twentieth chooses, and what lies between teaches.</summary>
    public static Texts Read(string? path, string pattern, bool byWords, bool onlyLittle)
    {
        var corpus = path is not null ? TextCorpus.Read(path, pattern)
            : Repository() is { } folder ? TextCorpus.FromFolder(folder, "*.cs")
            : throw new CorpusException("The repository's sources are not to be found from here; name a text with --data.");
        if (onlyLittle)
            corpus = corpus with { Text = corpus.Text[..Math.Min(corpus.Text.Length, 60_000)] };
        var (known, judge) = corpus.Split();
        var (choose, train) = (corpus with { Text = known }).Split(1.0 / 18);
        ITokens tokens = byWords ? new Words(train) : new Characters(train);
        var text = new Texts(tokens, tokens.Encode(train), tokens.Encode(choose), tokens.Encode(judge));
        Console.WriteLine(
            $"{text.Train.Length:N0} {tokens.Name}s to learn from, {text.Choose.Length:N0} to choose by, {text.Judge.Length:N0} to judge by; {tokens.Count:N0} different ones. " +
            $"{text.Judge.Count(t => t == tokens.Never[0]) / (double)text.Judge.Length:P1} of the last ones are unknown.");
        return text;
    }

    private static string? Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "RnnGen.sln")))
                return at.FullName;
        }
        return null;
    }
}
