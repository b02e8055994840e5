namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Scalar
{
    [Unsupported("a matrix cannot be scaled; scale the product, as in s * (W * v)")]
    public static Scalar operator +(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("a matrix cannot be scaled; scale the product, as in s * (W * v)")]
    public static Scalar operator -(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("a matrix cannot be scaled; scale the product, as in s * (W * v)")]
    public static Scalar operator *(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("a matrix cannot be scaled; scale the product, as in s * (W * v)")]
    public static Scalar operator /(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("the remainder has no useful gradient; use + - * / and the functions of Scalar")]
    public static Scalar operator %(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("the remainder has no useful gradient; use + - * / and the functions of Scalar")]
    public static Scalar operator %(double left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator &(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator &(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator &(double left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator |(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator |(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("combine masks by multiplying them")]
    public static Scalar operator |(double left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("there are no powers; write s * s, Scalar.Square(s) or Scalar.Exp(y * Scalar.Log(s))")]
    public static Scalar operator ^(Scalar left, Symbol right) => Symbolic.Value<Scalar>();

    [Unsupported("there are no powers; write s * s, Scalar.Square(s) or Scalar.Exp(y * Scalar.Log(s))")]
    public static Scalar operator ^(double left, Scalar right) => Symbolic.Value<Scalar>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Scalar operator <<(Scalar left, int right) => Symbolic.Value<Scalar>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Scalar operator >>(Scalar left, int right) => Symbolic.Value<Scalar>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Scalar operator >>>(Scalar left, int right) => Symbolic.Value<Scalar>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator ==(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator ==(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator !=(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator !=(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator <(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator <(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator >(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator >(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator <=(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator <=(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator >=(Scalar left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static Comparison operator >=(double left, Scalar right) => Symbolic.Value<Comparison>();

    [Unsupported("write 1 - v for the complement of a gate or mask")]
    public static Scalar operator !(Scalar value) => Symbolic.Value<Scalar>();

    [Unsupported("write 1 - v for the complement of a gate or mask")]
    public static Scalar operator ~(Scalar value) => Symbolic.Value<Scalar>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static bool operator true(Scalar value) => Symbolic.Value<bool>();

    [Unsupported("an equation has no branches; write it with Scalar.Max, Scalar.Min, Scalar.Clamp or Scalar.Sign, or give a mask as an input")]
    public static bool operator false(Scalar value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
