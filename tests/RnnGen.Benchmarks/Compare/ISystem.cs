namespace RnnGen.Benchmarks.Compare;

/// <summary>A system that is measured.</summary>
internal interface ISystem
{
    /// <summary>Its name in the tables.</summary>
    string Name { get; }

    /// <summary>Its name and version, or several of them, for the head of the report.</summary>
    string Description { get; }

    /// <summary>Makes it ready to run a workload on a number of threads; null if it cannot.</summary>
    Results? Prepare(Workload workload, int threads);

    /// <summary>The time for which it could have run so far, but other programs had its cores.</summary>
    TimeSpan Waited { get; }

    /// <summary>The time of one call in nanoseconds, as the mean over a sample of calls.</summary>
    double Sample();
}

/// <summary>What a system computes, for comparison.</summary>
/// <param name="Output">The mean square of the outputs.</param>
/// <param name="Gradient">The mean square of the gradient of the input; 0 without training.</param>
/// <param name="Note">What to say about the run, such as the variant of the system.</param>
internal sealed record Results(double Output, double Gradient, string Note = "");
