using System.ComponentModel;

namespace RnnGen;

/// <summary>The memory of streaming, with all sizes known. Written by the generator.</summary>
/// <param name="Buffers">Rows of values.</param>
/// <param name="Groups">The packed weights.</param>
/// <param name="Carried">What goes from step to step.</param>
/// <param name="Output">The buffer of the first output.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed record StreamingLayout(
    IReadOnlyList<RowsShape> Buffers,
    IReadOnlyList<GatesShape> Groups,
    IReadOnlyList<StreamedShape> Carried,
    int Output);

/// <summary>Rows of a value.</summary>
/// <param name="Name">The value.</param>
/// <param name="Width">Its number of elements; 1 for a scalar.</param>
/// <param name="IsOfParameters">Whether it depends on parameters alone: all states share one row.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct RowsShape(string Name, int Width, bool IsOfParameters = false);

/// <summary>Packed weights of sums of one width.</summary>
/// <param name="Units">The width.</param>
/// <param name="Gates">The number of sums.</param>
/// <param name="Vectors">The vectors of weights that belong to a vector of units.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct GatesShape(int Units, int Gates, int Vectors);

/// <summary>Where a carried variable lies while it is streamed.</summary>
/// <param name="Carried">Its place in <see cref="CellLayout.Carried"/>.</param>
/// <param name="Buffer">The rows that are carried.</param>
/// <param name="Next">The rows with which these change places after every step; -1 where the new values overwrite the old ones.</param>
/// <param name="Boundary">What stands before the first step.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct StreamedShape(int Carried, int Buffer, int Next, Boundary Boundary);
