using RnnGen.Numerics;

namespace RnnGen;

/// <content>What is carried from step to step.</content>
public abstract partial class Streaming<T>
{
    /// <summary>Takes over what a stream carries.</summary>
    /// <param name="row">The stream.</param>
    /// <param name="values">Its values.</param>
    /// <param name="offsets">Where each of <see cref="CellLayout.Carried"/> lies among the values.</param>
    /// <param name="isFresh">Whether the stream starts at its initial values instead.</param>
    /// <param name="steps">The steps that the stream has taken.</param>
    internal void Load(int row, ReadOnlySpan<T> values, ReadOnlySpan<int> offsets, bool isFresh, long steps)
    {
        _stepsBefore[row] = steps - Steps;
        for (var i = 0; i < _streaming.Carried.Count; i++)
        {
            var streamed = _streaming.Carried[i];
            var target = RowOf(streamed, row);
            if (isFresh)
                Boundary(streamed.Boundary, row, target);
            else
                values.Slice(offsets[streamed.Carried], target.Length).CopyTo(target);
        }
    }

    /// <summary>Gives what a stream carries.</summary>
    internal void Save(int row, Span<T> values, ReadOnlySpan<int> offsets)
    {
        for (var i = 0; i < _streaming.Carried.Count; i++)
            RowOf(_streaming.Carried[i], row).CopyTo(values[offsets[_streaming.Carried[i].Carried]..]);
    }

    /// <summary>The number of the step of a stream, counted since it was fresh.</summary>
    /// <param name="row">The stream.</param>
    protected T StepIndex(nint row) => T.CreateChecked(NumberOf(row));

    /// <summary>1 where the number of the step of a stream is a multiple of the period, else 0.</summary>
    /// <param name="period">The period in steps.</param>
    /// <param name="row">The stream.</param>
    protected T Clock(int period, nint row) => NumberOf(row) % period == 0 ? T.One : T.Zero;

    private long NumberOf(nint row) => _stepsBefore[row] + Steps;

    private Span<T> RowOf(StreamedShape streamed, int row) =>
        RowsOf(Steps % 2 != 0 && streamed.Next >= 0 ? streamed.Next : streamed.Buffer).Row(row).Span(_layout.Carried[streamed.Carried].Width);

    private void Boundary(Boundary boundary, int row, Span<T> target)
    {
        switch (boundary.Kind)
        {
            case BoundaryKind.Parameter:
                Weights!.Parameter(boundary.Index).Span(target.Length).CopyTo(target);
                break;
            case BoundaryKind.Input:
                InputRows(boundary.Index).Row(row).Span(target.Length).CopyTo(target);
                break;
            case BoundaryKind.Buffer:
                Weights!.RowsOf(boundary.Index).Start.Span(target.Length).CopyTo(target);
                break;
            default:
                target.Fill(T.CreateChecked(boundary.Value));
                break;
        }
    }
}
