using System.Diagnostics;
using RnnGen.Samples.Streaming;

const int Samples = 200_000;

var network = new Follower(cellHidden: 16);
network.Parameters.Initialize(seed: 1);
Console.WriteLine($"Trained on pieces of 64 samples; mean squared error {Training.Run(network, rounds: 400):F6}.");

var state = network.NewState();
Follow(Samples / 4);

var allocated = GC.GetAllocatedBytesForCurrentThread();
var clock = Stopwatch.GetTimestamp();
var error = Follow(Samples);
var time = Stopwatch.GetElapsedTime(clock);
allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

Console.WriteLine($"Followed {Samples:N0} samples, one Step each; mean squared error {error:F6}.");
Console.WriteLine($"{time.TotalNanoseconds / Samples:F0} ns per step, {allocated} bytes allocated.");

double Follow(int samples)
{
    state.Reset();
    var error = 0.0;
    Span<float> x = stackalloc float[1];
    for (var t = 0; t < samples; t++)
    {
        x[0] = Signal.At(t);
        var y = network.Step(x, state);
        error += Math.Pow(y[0] - Signal.At(t + 1), 2);
    }
    return error / samples;
}
