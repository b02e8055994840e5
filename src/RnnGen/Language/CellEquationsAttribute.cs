using System.ComponentModel;

namespace RnnGen;

/// <summary>Carries the equations of a compiled cell, so that cells of other assemblies can use it. Written by the generator.</summary>
/// <param name="version">The version of the form in which the text is written.</param>
/// <param name="text">The equations in canonical form.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellEquationsAttribute(int version, string text) : Attribute
{
    /// <summary>The version of the form in which the text is written.</summary>
    public int Version { get; } = version;

    /// <summary>The equations in canonical form.</summary>
    public string Text { get; } = text;
}
