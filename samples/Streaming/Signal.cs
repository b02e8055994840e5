namespace RnnGen.Samples.Streaming;

/// <summary>Two tones whose loudness swells and fades.</summary>
internal static class Signal
{
    public static float At(int sample) =>
        MathF.Sin(0.2f * sample) * (0.6f + 0.3f * MathF.Sin(0.013f * sample)) + 0.3f * MathF.Sin(0.53f * sample);

    public static void Fill(Span<float> samples, int first)
    {
        for (var i = 0; i < samples.Length; i++)
            samples[i] = At(first + i);
    }
}
