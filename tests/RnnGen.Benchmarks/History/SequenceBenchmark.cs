using BenchmarkDotNet.Attributes;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.History;

/// <summary>64 steps of 32 sequences, forward and backward.</summary>
[MemoryDiagnoser]
public class SequenceBenchmark
{
    private const int Steps = 64;
    private const int Sequences = 32;
    private IRecurrentNetwork _network = null!;
    private Batch<float> _batch = null!;
    private Tape<float> _tape = null!;
    private Parameters<float> _gradients = null!;

    /// <summary>The cell.</summary>
    [Params("Lstm", "GruResetAfter", "GruResetBefore", "Elman", "PeepholeLstm")]
    public string Cell { get; set; } = "";

    /// <summary>The width of the input and of the hidden layer.</summary>
    [Params(32, 128)]
    public int Hidden { get; set; }

    /// <summary>Makes the cell and a run of it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _network = ComparedCells.Named(Cell).New(Hidden, Hidden);
        _network.Parameters.Initialize(seed: 1);
        _batch = _network.NewBatch(Steps, Sequences);
        _batch.Reset([.. Enumerable.Repeat(Steps, Sequences)]);
        for (var sequence = 0; sequence < Sequences; sequence++)
            _batch.Set("x", sequence, Numbers.Range(Numbers.Input, sequence * Steps * Hidden, Steps * Hidden, 2));
        _tape = _network.NewTape(Steps, Sequences);
        _gradients = _network.Parameters.NewLike();
        Forward();
        for (var sequence = 0; sequence < Sequences; sequence++)
            _tape.OutputGradient(_network.Description.Outputs[0].Name, sequence, Steps - 1).Fill(1);
    }

    /// <summary>With the packing of the weights.</summary>
    [Benchmark]
    public void Forward() => _network.Forward(_batch, _tape);

    /// <summary>From the gradients of the outputs to those of the parameters and the input.</summary>
    [Benchmark]
    public void Backward() => _network.Backward(_tape, _gradients);
}
