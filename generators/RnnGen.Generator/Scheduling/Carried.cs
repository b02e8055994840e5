using System.Collections.Generic;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>A variable that is read one step away.</summary>
/// <param name="Steps">-1 where the step before is read, +1 where the step after.</param>
/// <param name="Value">What computes the variable; null for one that the caller gives.</param>
/// <param name="IsForward">Whether it belongs to the forward run.</param>
internal sealed class Carried(Variable variable, int steps, Value? value, bool isForward)
{
    public Variable Variable { get; } = variable;

    public int Steps { get; } = steps;

    public Value? Value { get; } = value;

    public bool IsForward { get; } = isForward;

    /// <summary>The loop that both makes the variable and reads it one step away; null where the reads come from elsewhere alone.</summary>
    public Loop? Loop { get; set; }

    /// <summary>The rows that hold the value of the step before while a loop runs, and the final one after it.</summary>
    public Location Rows { get; set; } = null!;

    /// <summary>In streaming, the rows that take the new value while the old one is still read; the two change places after every step.</summary>
    public Location? Next { get; set; }

    /// <summary>The rows with which the run began, where something outside the loop reads them.</summary>
    public Location? Initial { get; set; }

    /// <summary>Whether the value may be written as soon as it is computed; else it is copied at the end of the step.</summary>
    public bool WritesAtOnce { get; set; }

    /// <summary>The node that stands beyond the end of a sequence; null for zero.</summary>
    public Node? Boundary { get; set; }
}
