using BenchmarkDotNet.Running;

namespace RnnGen.Benchmarks.History;

/// <summary>Measures the library itself, to be compared with what it was before.</summary>
internal static class HistoryCommand
{
    public static int Run(string[] arguments)
    {
        var summaries = BenchmarkSwitcher
            .FromTypes([typeof(StepBenchmark), typeof(SequenceBenchmark), typeof(OptimizerBenchmark), typeof(GenerationBenchmark)])
            .Run(arguments is [] ? ["--filter", "*"] : arguments);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
