using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Lets a model continue a text: by drawing, and by searching what it finds likeliest.</summary>
internal static class Writing
{
    public static void Show(Contender contender, CharacterVocabulary vocabulary, string prompt, int seed)
    {
        var hypotheses = contender.Continue(vocabulary.Encode(prompt.Length > 0 ? prompt : "\n"));
        var drawn = StepByStep.Sample(
            hypotheses,
            new DecodingOptions { MaxLength = 240, Never = [CharacterVocabulary.Unknown] },
            new TokenSampler(vocabulary.Count, (ulong)seed),
            new SamplingOptions { Temperature = 0.8, TopP = 0.95 });
        var found = BeamSearch.Run(hypotheses, new BeamOptions { MaxLength = 120, Beam = 8, BlockedRepetition = 8, Never = [CharacterVocabulary.Unknown] })[0];

        Console.WriteLine($"\n{contender.Name}, drawn with temperature 0.8 and top-p 0.95:");
        Print(vocabulary, drawn);
        Console.WriteLine($"{contender.Name}, the likeliest of a beam of 8 that repeats no 8 characters:");
        Print(vocabulary, found);
    }

    private static void Print(CharacterVocabulary vocabulary, Hypothesis hypothesis) => Console.WriteLine(
        $"  | {vocabulary.Decode([.. hypothesis.Tokens]).Trim().ReplaceLineEndings("\n  | ")}\n    {-hypothesis.LogProbability / hypothesis.Tokens.Count:F3} nats per character");
}
