namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Successor
{
    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator +(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator +(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator -(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator -(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator *(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator *(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator /(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator /(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator %(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator %(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator &(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator &(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator |(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator |(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator ^(Successor left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator ^(double left, Successor right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator <<(Successor left, int right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator >>(Successor left, int right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator >>>(Successor left, int right) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator ==(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator ==(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator !=(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator !=(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator <(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator <(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator >(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator >(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator <=(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator <=(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator >=(Successor left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Comparison operator >=(double left, Successor right) => Symbolic.Value<Comparison>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator !(Successor value) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator ~(Successor value) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator +(Successor value) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static Vec operator -(Successor value) => Symbolic.Value<Vec>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static bool operator true(Successor value) => Symbolic.Value<bool>();

    [Unsupported("a link names a step and is no number; follow it, as in Next(h, link) or Sum(h, link)")]
    public static bool operator false(Successor value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
