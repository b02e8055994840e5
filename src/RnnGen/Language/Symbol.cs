using System.ComponentModel;

namespace RnnGen;

/// <summary>Any symbol of the language, where a function or a message takes several types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Symbol
{
    /// <summary>A vector as a symbol.</summary>
    public static implicit operator Symbol(Vec value) => Symbolic.Value<Symbol>();

    /// <summary>A scalar as a symbol.</summary>
    public static implicit operator Symbol(Scalar value) => Symbolic.Value<Symbol>();

    /// <summary>A token as a symbol.</summary>
    public static implicit operator Symbol(Token value) => Symbolic.Value<Symbol>();

    /// <summary>A matrix as a symbol.</summary>
    public static implicit operator Symbol(Mat value) => Symbolic.Value<Symbol>();

    /// <summary>Vectors as a symbol.</summary>
    public static implicit operator Symbol(Vecs value) => Symbolic.Value<Symbol>();

    /// <summary>A table as a symbol.</summary>
    public static implicit operator Symbol(Table value) => Symbolic.Value<Symbol>();

    /// <summary>A link as a symbol.</summary>
    public static implicit operator Symbol(Predecessor value) => Symbolic.Value<Symbol>();

    /// <summary>A link as a symbol.</summary>
    public static implicit operator Symbol(Successor value) => Symbolic.Value<Symbol>();

    /// <summary>A number as a symbol.</summary>
    public static implicit operator Symbol(double value) => Symbolic.Value<Symbol>();
}
