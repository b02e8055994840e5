using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>One text in three parts: to learn from, to choose by, and to judge by.</summary>
internal sealed record Texts(CharacterVocabulary Vocabulary, int[] Train, int[] Choose, int[] Judge)
{
    /// <summary>The last tenth judges, the first twentieth chooses, and what lies between teaches.</summary>
    public static Texts Read(string? path, string pattern, bool onlyLittle)
    {
        var corpus = path is not null ? TextCorpus.Read(path, pattern)
            : Repository() is { } folder ? TextCorpus.FromFolder(folder, "*.cs")
            : throw new CorpusException("The repository's sources are not to be found from here; name a text with --data.");
        if (onlyLittle)
            corpus = corpus with { Text = corpus.Text[..Math.Min(corpus.Text.Length, 60_000)] };
        var (known, judge) = corpus.Split();
        var (choose, train) = (corpus with { Text = known }).Split(1.0 / 18);
        var vocabulary = CharacterVocabulary.FromText(train);
        Console.WriteLine($"{train.Length:N0} characters to learn from, {choose.Length:N0} to choose by, {judge.Length:N0} to judge by; {vocabulary.Count} different ones.");
        return new Texts(vocabulary, vocabulary.Encode(train), vocabulary.Encode(choose), vocabulary.Encode(judge));
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
