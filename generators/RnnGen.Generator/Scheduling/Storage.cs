using System.Collections.Generic;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>How many rows a buffer has, and how long they live.</summary>
internal enum Scope
{
    /// <summary>A row per step of every sequence, kept for the whole run: the tape.</summary>
    Rows,

    /// <summary>A row per sequence, for one step.</summary>
    Step,

    /// <summary>A row per sequence, for the whole run.</summary>
    Sequence,

    /// <summary>A row per sequence that holds the value of the step before (or after): what is carried through time.</summary>
    Carried,

    /// <summary>A row per sequence that keeps the carried value with which the run began.</summary>
    Initial,

    /// <summary>A row for each part in which a sum over all rows is made.</summary>
    Shards,

    /// <summary>A row for each distinct token of an input, for the whole run.</summary>
    Tokens,

    /// <summary>One row.</summary>
    Run,
}

/// <summary>Rows of one or more values side by side, each padded to whole vectors; a scalar is not padded.</summary>
internal sealed class Buffer(string name, Scope scope, bool isForward)
{
    public string Name { get; } = name;

    public Scope Scope { get; } = scope;

    public bool IsForward { get; } = isForward;

    /// <summary>The input whose distinct tokens have a row each; null for any other scope.</summary>
    public Variable? Token { get; init; }

    /// <summary>The widths of the values in a row; empty for a scalar.</summary>
    public List<Size> Columns { get; } = [];

    public bool IsScalar => Columns.Count == 0;

    /// <summary>The names of the values, for the header of the generated file.</summary>
    public List<string> Contents { get; } = [];

    /// <summary>Makes room for a value in each row.</summary>
    public Location Add(Shape shape, string name)
    {
        if (!shape.IsScalar)
            Columns.Add(shape.Width);
        Contents.Add(name);
        return new Location(this, Contents.Count - 1);
    }
}

/// <param name="Column">The index among the columns of the buffer.</param>
internal sealed record Location(Buffer Buffer, int Column);
