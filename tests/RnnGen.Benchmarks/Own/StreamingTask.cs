using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>One step after the other, each from the state that the step before it left, of one stream or of several side by side.</summary>
internal sealed class StreamingTask : OwnTask
{
    private readonly StepFunction _step;
    private readonly RecurrentState<float> _state;
    private readonly float[] _input;
    private readonly Results _results;

    public StreamingTask(Workload workload, Cell cell)
    {
        Network = cell.New(workload.Input, workload.Hidden);
        var streaming = cell.Stream!(Network);
        _step = streaming.Step;
        Weights.Fill(Network.Parameters, workload);
        _state = streaming.NewState(workload.Batch, workload.Format);
        _input = Numbers.Range(Numbers.Input, 0, workload.Batch * workload.Input, 2);
        Run(63);
        _results = new Results(Numbers.MeanSquare(_step(_input, _state).ToArray()), 0);
    }

    public override IRecurrentNetwork Network { get; }

    public override void Run(long calls)
    {
        for (long i = 0; i < calls; i++)
            _step(_input, _state);
    }

    public override Results Results() => _results;
}
