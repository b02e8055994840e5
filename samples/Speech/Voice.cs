namespace RnnGen.Samples.Speech;

/// <summary>
/// Says words as frames of <see cref="Bands"/> numbers. Each letter has a sound that changes from its begin to its end; it lasts a few frames, more or
/// fewer each time, flows over into the next one, and is said louder or more quietly, higher or lower, and with noise.
/// </summary>
internal sealed class Voice
{
    /// <summary>Numbers of a frame.</summary>
    public const int Bands = 12;

    private const int Shortest = 2, Longest = 6;

    private readonly float[][] _begins, _ends;
    private readonly Random _random;
    private readonly double _noise;

    public Voice(int letters, double noise, int seed)
    {
        _random = new Random(seed);
        _noise = noise;
        (_begins, _ends) = ([.. Enumerable.Range(0, letters).Select(_ => Sound())], [.. Enumerable.Range(0, letters).Select(_ => Sound())]);
    }

    /// <summary>The most frames of a word.</summary>
    public static int MostFrames(int letters) => letters * Longest + 4;

    /// <summary>Frames × bands numbers, frame by frame.</summary>
    /// <param name="word">Letters from 1; at most as many as the voice has.</param>
    public float[] Say(ReadOnlySpan<int> word)
    {
        var frames = new List<float[]>();
        Pause(frames);
        foreach (var letter in word)
        {
            var length = _random.Next(Shortest, Longest + 1);
            for (var i = 0; i < length; i++)
                frames.Add(Mix(_begins[letter - 1], _ends[letter - 1], (i + 0.5f) / length));
        }
        Pause(frames);

        var (loudness, pitch) = (0.7f + 0.6f * _random.NextSingle(), 0.6f * (_random.NextSingle() - 0.5f));
        var said = new float[frames.Count * Bands];
        for (var t = 0; t < frames.Count; t++)
            for (var band = 0; band < Bands; band++)
            {
                var before = frames[Math.Max(t - 1, 0)][band];
                said[t * Bands + band] = loudness * (0.3f * before + 0.7f * frames[t][band]) + pitch + (float)(_noise * Normal());
            }
        return said;
    }

    private void Pause(List<float[]> frames)
    {
        for (var i = _random.Next(3); i > 0; i--)
            frames.Add(new float[Bands]);
    }

    private float[] Sound() => [.. Enumerable.Range(0, Bands).Select(_ => (float)Normal())];

    private static float[] Mix(float[] begin, float[] end, float share) => [.. begin.Zip(end, (b, e) => (1 - share) * b + share * e)];

    /// <summary>G. Box and M. Muller, 1958.</summary>
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
