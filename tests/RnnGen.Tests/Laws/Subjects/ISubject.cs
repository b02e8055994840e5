using System.Numerics;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>A cell of any class, as its <see cref="Runner{TCell, T}"/> runs it.</summary>
internal interface ISubject<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    CellLayout Layout { get; }

    Parameters<T> Parameters { get; }

    Batch<T> NewBatch(int maxSteps, int maxBatch);

    Tape<T> NewTape(int maxSteps, int maxBatch);

    Tape<T> NewTape(int maxSteps, int maxBatch, long bytes, params ReadOnlySpan<string> kept);

    Inference<T> NewInference(int maxSteps, int maxBatch, params ReadOnlySpan<string> outputs);

    RecurrentState<T> NewState(int batch = 1, WeightFormat format = WeightFormat.Single);

    void Forward(Batch<T> batch, Tape<T> tape, RecurrentState<T>? state = null);

    void Backward(Tape<T> tape, Parameters<T> gradients);

    double Loss(Tape<T> tape);

    ReadOnlySpan<T> Output(Tape<T> tape, int output, int sequence, int step);

    Batch<T> StepInputs(RecurrentState<T> state);

    ReadOnlySpan<T> Step(RecurrentState<T> state);

    ReadOnlySpan<T> Step(ReadOnlySpan<T> input, RecurrentState<T> state);

    ReadOnlySpan<T> Step(int token, RecurrentState<T> state);

    void SetInput(int input, ReadOnlySpan<T> values, RecurrentState<T> state);

    void SetInput(int input, ReadOnlySpan<int> tokens, RecurrentState<T> state);

    ReadOnlySpan<T> Advance(RecurrentState<T> state);
}
