using System.ComponentModel;
using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>
/// What the generator writes for a cell or a network: what it consists of, and how it runs, for every vector width and both
/// precisions. It is used through <see cref="Runner{TCell, T}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IGeneratedCell
{
    /// <summary>Everything that has a size, for the given sizes.</summary>
    /// <param name="sizes">The sizes, in the order of the constructor's arguments.</param>
    static abstract CellLayout Layout(ReadOnlySpan<int> sizes);

    /// <summary>Computes what depends on the parameters alone: the packed weights; one worker's share of them.</summary>
    static abstract void Prepare<V, T>(Tape<T> tape, Worker worker)
        where V : unmanaged, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Runs all steps: one worker's share of the work.</summary>
    static abstract void Forward<V, T>(Tape<T> tape, Worker worker)
        where V : unmanaged, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Adds the gradients of all parameters, and leaves those of inputs and initial values on the tape: one worker's share of the work.</summary>
    static abstract void Backward<V, T>(Tape<T> tape, Worker worker)
        where V : unmanaged, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The memory of a number of streams; null where <see cref="CellLayout.Streaming"/> is.</summary>
    static virtual Streaming<T>? NewStreaming<V, TFormat, T>(CellLayout layout, int rows)
        where V : unmanaged, ISimd<V, T>
        where TFormat : IWeightFormat
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => null;
}
