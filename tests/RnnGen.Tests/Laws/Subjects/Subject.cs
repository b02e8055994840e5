using System.Numerics;

namespace RnnGen.Tests.Laws.Subjects;

/// <inheritdoc cref="ISubject{T}"/>
internal sealed class Subject<TCell, T>(int[] sizes) : ISubject<T>
    where TCell : IGeneratedCell
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Runner<TCell, T> _runner = new(sizes);

    public CellLayout Layout => _runner.Layout;

    public Parameters<T> Parameters => _runner.Parameters;

    public Batch<T> NewBatch(int maxSteps, int maxBatch) => _runner.NewBatch(maxSteps, maxBatch);

    public Tape<T> NewTape(int maxSteps, int maxBatch) => _runner.NewTape(maxSteps, maxBatch);

    public Tape<T> NewTape(int maxSteps, int maxBatch, long bytes, params ReadOnlySpan<string> kept) => _runner.NewTape(maxSteps, maxBatch, bytes, kept);

    public Inference<T> NewInference(int maxSteps, int maxBatch, params ReadOnlySpan<string> outputs) => _runner.NewInference(maxSteps, maxBatch, outputs);

    public RecurrentState<T> NewState(int batch = 1, WeightFormat format = WeightFormat.Single) => _runner.NewState(batch, format);

    public void Forward(Batch<T> batch, Tape<T> tape, RecurrentState<T>? state = null) => _runner.Forward(batch, tape, state);

    public void Backward(Tape<T> tape, Parameters<T> gradients) => _runner.Backward(tape, gradients);

    public double Loss(Tape<T> tape) => _runner.Loss(tape);

    public ReadOnlySpan<T> Output(Tape<T> tape, int output, int sequence, int step) => _runner.Output(tape, output, sequence, step);

    public Batch<T> StepInputs(RecurrentState<T> state) => _runner.StepInputs(state);

    public ReadOnlySpan<T> Step(RecurrentState<T> state) => _runner.Step(state);

    public ReadOnlySpan<T> Step(ReadOnlySpan<T> input, RecurrentState<T> state) => _runner.Step(input, state);

    public ReadOnlySpan<T> Step(int token, RecurrentState<T> state) => _runner.Step(token, state);

    public void SetInput(int input, ReadOnlySpan<T> values, RecurrentState<T> state) => _runner.SetInput(input, values, state);

    public void SetInput(int input, ReadOnlySpan<int> tokens, RecurrentState<T> state) => _runner.SetInput(input, tokens, state);

    public ReadOnlySpan<T> Advance(RecurrentState<T> state) => _runner.Advance(state);
}
