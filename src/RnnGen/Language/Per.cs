namespace RnnGen;

/// <summary>How often an input or a target has a value.</summary>
public enum Per
{
    /// <summary>One value for each time step.</summary>
    Step,

    /// <summary>One value for each sequence.</summary>
    Sequence,
}
