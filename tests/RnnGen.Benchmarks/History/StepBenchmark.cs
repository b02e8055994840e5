using BenchmarkDotNet.Attributes;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.History;

/// <summary>One step of streaming.</summary>
[MemoryDiagnoser]
public class StepBenchmark
{
    private StepFunction _step = null!;
    private RecurrentState<float> _state = null!;
    private float[] _input = null!;

    /// <summary>The cell.</summary>
    [Params("Lstm", "GruResetAfter", "PeepholeLstm")]
    public string Cell { get; set; } = "";

    /// <summary>The width of the input and of the hidden layer.</summary>
    [Params(16, 128)]
    public int Hidden { get; set; }

    /// <summary>Makes the cell.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var cell = ComparedCells.Named(Cell);
        var network = cell.New(Hidden, Hidden);
        _step = cell.Stream!(network).Step;
        network.Parameters.Initialize(seed: 1);
        _state = network.NewState();
        _input = Numbers.Range(Numbers.Input, 0, Hidden, 2);
    }

    /// <summary>From the state that the step before it left.</summary>
    [Benchmark]
    public float Step() => _step(_input, _state)[0];
}
