namespace RnnGen.Samples.LanguageModels;

/// <summary>Draws words as often as they stand in a text.</summary>
internal sealed class Noise(int[] text, int vocabulary, int seed)
{
    private static readonly string[] s_inputs = [.. Enumerable.Range(1, SampledWords.Noise).Select(i => $"n{i}")];

    private readonly Random _random = new(seed);
    private readonly int[] _drawn = new int[text.Length];

    /// <summary>Tells a network how often to expect each word; and lets it begin with this for a guess.</summary>
    public void Expect(SampledWords network)
    {
        var counts = new float[vocabulary];
        Array.Fill(counts, 0.5f);
        foreach (var word in text)
            counts[word]++;
        var all = network.Parameters;
        var parameters = all.Write();
        for (var word = 0; word < counts.Length; word++)
        {
            var log = MathF.Log(counts[word] / text.Length);
            parameters[all.Offset("bias") + word] = log;
            parameters[all.Offset("expected") + word] = log + MathF.Log(SampledWords.Noise);
        }
    }

    /// <summary>New words for every step of a batch.</summary>
    public void Draw(Batch<float> batch)
    {
        for (var sequence = 0; sequence < batch.Sequences; sequence++)
        {
            var drawn = _drawn.AsSpan(0, batch.Length(sequence));
            foreach (var input in s_inputs)
            {
                foreach (ref var word in drawn)
                    word = text[_random.Next(text.Length)];
                batch.SetTokens(input, sequence, drawn);
            }
        }
    }
}
