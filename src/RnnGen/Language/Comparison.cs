using System.ComponentModel;

namespace RnnGen;

/// <summary>The result of comparing two symbols. Comparisons are not part of the language; the type lets the message say so.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Comparison
{
    /// <summary>Not part of the language.</summary>
    public static implicit operator bool(Comparison value) => Symbolic.Value<bool>();

    /// <summary>Not part of the language.</summary>
    public static implicit operator Vec(Comparison value) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language.</summary>
    public static implicit operator Scalar(Comparison value) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language.</summary>
    public static Vec operator *(Comparison left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language.</summary>
    public static Vec operator *(Vec left, Comparison right) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language.</summary>
    public static Scalar operator *(Comparison left, Scalar right) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language.</summary>
    public static Scalar operator *(Scalar left, Comparison right) => Symbolic.Value<Scalar>();
}
