using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>A batch of sequences of one length: forward, and backward when training.</summary>
internal sealed class SequenceTask : OwnTask
{
    private readonly Workload _workload;
    private readonly Batch<float> _batch;
    private readonly Inference<float>? _inference;
    private readonly Tape<float>? _tape;
    private readonly Parameters<float> _gradients;
    private readonly OutputGradients? _outputGradients;
    private readonly string _output;

    public SequenceTask(Workload workload)
    {
        _workload = workload;
        Network = ComparedCells.Named(workload.Cell).New(workload.Input, workload.Hidden);
        Weights.Fill(Network.Parameters, workload);
        _output = Network.Description.Outputs[0].Name;
        _batch = FilledBatch();
        _gradients = Network.Parameters.NewLike();
        if (!workload.IsTraining)
        {
            _inference = Network.NewInference(workload.Steps, workload.Batch, _output);
            return;
        }

        _tape = Network.NewTape(workload.Steps, workload.Batch);
        Network.Forward(_batch, _tape);
        _outputGradients = new OutputGradients(workload, _tape, _output);
    }

    public override IRecurrentNetwork Network { get; }

    public override void Run(long calls)
    {
        while (calls-- > 0)
        {
            if (_inference is not null)
                _inference.Run(_batch);
            else
                Train(_tape!, _outputGradients!);
        }
    }

    public override Results Results()
    {
        Run(1);
        return new Results(
            MeanSquare((sequence, step) => _inference is null ? _tape!.Value(_output, sequence, step) : _inference.Output(_output, sequence, step)),
            _tape is null ? 0 : MeanSquare((sequence, step) => _tape.Value("δx", sequence, step)));
    }

    /// <summary>A forward run packs the weights anew, as after each step of an optimiser; gradients start at zero.</summary>
    private void Train(Tape<float> tape, OutputGradients outputGradients)
    {
        Network.Forward(_batch, tape);
        _gradients.Clear();
        outputGradients.Set();
        Network.Backward(tape, _gradients);
    }

    private Batch<float> FilledBatch()
    {
        var batch = Network.NewBatch(_workload.Steps, _workload.Batch);
        batch.Reset([.. Enumerable.Repeat(_workload.Steps, _workload.Batch)]);
        for (var sequence = 0; sequence < _workload.Batch; sequence++)
        {
            for (var step = 0; step < _workload.Steps; step++)
                batch.Set("x", sequence, step, Numbers.Range(Numbers.Input, (step * _workload.Batch + sequence) * _workload.Input, _workload.Input, 2));
        }

        ComparedCells.Named(_workload.Cell).Fill?.Invoke(batch, _workload);
        return batch;
    }

    private double MeanSquare(Func<int, int, ReadOnlySpan<float>> row) => (
        from sequence in Enumerable.Range(0, _workload.Batch)
        from step in Enumerable.Range(0, _workload.Steps)
        select Numbers.MeanSquare(row(sequence, step).ToArray())).Average();
}
