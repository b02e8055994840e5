using System.Diagnostics;

namespace RnnGen.Benchmarks.Compare;

/// <summary>Takes the samples of one system, and takes those anew in which other programs had its cores.</summary>
internal sealed class Sampling(ISystem system, Results results)
{
    private const int Attempts = 4;
    private const double Tolerance = 0.02;
    private readonly List<double> _times = [];
    private int _disturbed;

    /// <summary>The system.</summary>
    public ISystem System => system;

    /// <summary>What it computes.</summary>
    public Results Results => results;

    /// <summary>The samples.</summary>
    public Samples Samples => new(system.Name, results.Note, _times, _disturbed);

    /// <summary>Adds a sample; after some disturbed ones, the fastest of them.</summary>
    public void Take()
    {
        var fastest = double.PositiveInfinity;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Thread.Sleep(5);
            var (start, waited) = (Stopwatch.GetTimestamp(), system.Waited);
            var time = system.Sample();
            if (system.Waited - waited < Tolerance * Stopwatch.GetElapsedTime(start))
            {
                _times.Add(time);
                return;
            }

            fastest = Math.Min(fastest, time);
        }

        _times.Add(fastest);
        _disturbed++;
    }
}
