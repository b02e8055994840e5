using BenchmarkDotNet.Attributes;
using RnnGen.Benchmarks.Compare;
using RnnGen.Sequences;

namespace RnnGen.Benchmarks.History;

/// <summary>Clipping by norm and Adam on the parameters of an LSTM.</summary>
[MemoryDiagnoser]
public class OptimizerBenchmark
{
    private readonly Parameters<float> _parameters = ComparedCells.Named("Lstm").New(128, 128).Parameters;
    private readonly Parameters<float> _gradients;
    private readonly Adam _adam;

    /// <summary>Makes parameters and gradients.</summary>
    public OptimizerBenchmark()
    {
        _parameters.Initialize(seed: 1);
        _gradients = _parameters.NewLike();
        _gradients.Initialize(seed: 2);
        _adam = new Adam(_parameters.Count, learningRate: 1e-3);
    }

    /// <summary>The norm, and the gradients made shorter.</summary>
    [Benchmark]
    public double Clip() => GradientClipping.ByNorm(_gradients.Write(), limit: 1);

    /// <summary>One step.</summary>
    [Benchmark]
    public void Adam() => _adam.Step(_parameters.Write(), _gradients.Values);
}
