using RnnGen.Numerics;

namespace RnnGen;

/// <content>How a run begins and ends.</content>
public sealed partial class Tape<T>
{
    /// <summary>Takes a batch in, and the values with which its sequences start.</summary>
    internal void BeginForward(Batch<T> batch, Parameters<T> parameters, RecurrentState<T>? state)
    {
        _batch = batch;
        _batchVersion = batch.Version;
        NeedsPreparation = HasBackward || !ReferenceEquals(_parameters, parameters) || _preparedVersion != parameters.Version;
        _preparedVersion = parameters.Version;
        _parameters = parameters;
        BeginNoise(state);
        Clear(Clearing.Forward);
        for (var row = 0; row < batch.Sequences; row++)
        {
            var sequence = batch.Order[row];
            Fresh[row] = state is null || state.IsFresh(sequence) ? T.One : T.Zero;
            InverseLength[row] = batch.Length(sequence) == 0 ? T.Zero : T.One / T.CreateChecked(batch.Length(sequence));
        }

        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            if (_layout.Carried[i].IsForward)
                BeginCarried(_layout.Carried[i], state);
        }

        CutIntoBlocks(batch);
        EnterForward(0);
    }

    /// <summary>Leaves the last values of all sequences in the carried rows, and in the state.</summary>
    internal void EndForward(RecurrentState<T>? state)
    {
        if (state is null)
            return;
        state.Advance(_batch!);
        for (var row = 0; row < Sequences; row++)
            state.Store(_batch!.Order[row], this, row);
    }

    /// <summary>Takes in where gradients are to be added.</summary>
    internal void BeginBackward(Parameters<T> gradients)
    {
        _gradients = gradients;
        Clear(Clearing.Backward);
        _checkpoints?.KeepEnds();
        EnterBackward(_blockCount - 1);
    }

    /// <summary>Leaves the gradients of the first values, without denormals: they go on into the chunk before.</summary>
    internal void EndBackward()
    {
        _checkpoints?.PutBackEnds();
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            for (var row = 0; !_layout.Carried[i].IsForward && row < Sequences; row++)
                Flush(CarriedRow(_layout.Carried[i], row));
        }
    }

    internal Span<T> CarriedRow(CarriedShape carried, int row) => Row(carried.Buffer, 0, row, carried.Width);

    private void BeginCarried(CarriedShape carried, RecurrentState<T>? state)
    {
        for (var row = 0; row < Sequences; row++)
        {
            var target = CarriedRow(carried, row);
            var sequence = _batch!.Order[row];
            if (carried.Steps < 0 && state is not null && !state.IsFresh(sequence))
                state.Load(carried, sequence, target);
            else
                BoundaryRow(carried, row, target);
        }
    }

    private void BoundaryRow(CarriedShape carried, int row, Span<T> target)
    {
        var boundary = carried.Boundary;
        switch (boundary.Kind)
        {
            case BoundaryKind.Parameter:
                Parameter(boundary.Index).Span(carried.Width).CopyTo(target);
                break;
            case BoundaryKind.Input:
                (Input(boundary.Index) + (row * InputStride(boundary.Index))).Span(carried.Width).CopyTo(target);
                break;
            case BoundaryKind.Buffer:
                Row(boundary.Index, boundary.Column, row, carried.Width).CopyTo(target);
                break;
            default:
                target.Fill(T.CreateChecked(boundary.Value));
                break;
        }
    }

    /// <summary>A variable that no loop carries has the last (or first) rows of the block copied; an empty sequence keeps its boundary.</summary>
    private void EndCarried(bool isForward)
    {
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            var carried = _layout.Carried[i];
            if (carried.IsForward != isForward || carried.Source.Kind == SourceKind.Loop)
                continue;
            for (var row = 0; !isForward && row < Sequences; row++)
                BoundaryRow(carried, row, CarriedRow(carried, row));
            var source = carried.Source;
            var rows = source.Kind == SourceKind.Input ? InputRows(source.Index) : RowsOf(source.Index, source.Column);
            for (var t = 0; t < (carried.Steps < 0 ? _steps : 1); t++)
                CopyStep(t, carried.Steps < 0 ? Active(t + 1) : 0, rows, carried.Width, RowsOf(carried.Buffer));
        }
    }

    private static void Flush(Span<T> values)
    {
        foreach (ref var value in values)
        {
            if (T.IsSubnormal(value))
                value = T.Zero;
        }
    }

    private void Clear(Clearing clearing)
    {
        for (var i = 0; i < _layout.Buffers.Count; i++)
        {
            var buffer = _layout.Buffers[i];
            if (buffer.Clearing != clearing)
                continue;
            Buffer(i).Span(checked((int)(RowsIn(i) * Stride(i)))).Clear();
        }
    }
}
