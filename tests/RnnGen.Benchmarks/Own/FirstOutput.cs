using RnnGen.Cells;

namespace RnnGen.Benchmarks.Own;

/// <summary>What a program does that starts, makes its network, takes one step and shows the result.</summary>
internal static class FirstOutput
{
    public static int Run()
    {
        var lstm = new Lstm(128, 128);
        lstm.Initialize(seed: 1);
        Span<float> x = stackalloc float[128];
        x.Fill(1);
        Console.WriteLine(lstm.Step(x, lstm.NewState())[0]);
        return 0;
    }
}
