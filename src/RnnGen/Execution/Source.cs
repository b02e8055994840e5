namespace RnnGen;

/// <summary>Where a carried variable lies that no loop carries: nowhere, in a buffer, or in an input.</summary>
public readonly record struct Source(SourceKind Kind, int Index = 0, int Column = 0);

/// <summary>The kind of a <see cref="Source"/>.</summary>
public enum SourceKind
{
    /// <summary>A loop leaves the value in the carried rows.</summary>
    Loop,

    /// <summary>The value lies in a buffer.</summary>
    Buffer,

    /// <summary>The value is an input.</summary>
    Input,
}
