using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Lets a model continue a text: by drawing, and by searching what it finds likeliest.</summary>
internal static class Writing
{
    public static void Show(Contender contender, ITokens tokens, string prompt, int seed)
    {
        var hypotheses = contender.Continue(tokens.Encode(prompt.Length > 0 ? prompt : "\n"));
        var length = tokens is Words ? 60 : 240;
        var drawn = StepByStep.Sample(
            hypotheses,
            new DecodingOptions { MaxLength = length, Never = tokens.Never },
            new TokenSampler(tokens.Count, (ulong)seed),
            new SamplingOptions { Temperature = 0.8, TopP = 0.95 });
        var repeated = tokens is Words ? 4 : 8;
        var found = BeamSearch.Run(hypotheses, new BeamOptions { MaxLength = length / 2, Beam = 8, BlockedRepetition = repeated, Never = tokens.Never })[0];

        Console.WriteLine($"\n{contender.Name}, drawn with temperature 0.8 and top-p 0.95:");
        Print(tokens, drawn);
        Console.WriteLine($"{contender.Name}, the likeliest of a beam of 8 that repeats no {repeated} {tokens.Name}s:");
        Print(tokens, found);
    }

    private static void Print(ITokens tokens, Hypothesis hypothesis) => Console.WriteLine(
        $"  | {tokens.Decode([.. hypothesis.Tokens]).Trim().ReplaceLineEndings("\n  | ")}\n    {-hypothesis.LogProbability / hypothesis.Tokens.Count:F3} nats per {tokens.Name}");
}
