namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Vec
{
    [Unsupported("a matrix stands on the left of a product, as in W * v")]
    public static Vec operator +(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix stands on the left of a product, as in W * v")]
    public static Vec operator -(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix stands on the left of a product, as in W * v")]
    public static Vec operator *(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix stands on the left of a product, as in W * v")]
    public static Vec operator /(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("the remainder has no useful gradient; use + - * / and the functions of Vec")]
    public static Vec operator %(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("the remainder has no useful gradient; use + - * / and the functions of Vec")]
    public static Vec operator %(double left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator &(Vec left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator &(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator &(double left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator |(Vec left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator |(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("combine masks by multiplying them")]
    public static Vec operator |(double left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("there are no powers; write v * v, Vec.Square(v) or Vec.Exp(y * Vec.Log(v))")]
    public static Vec operator ^(Vec left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("there are no powers; write v * v, Vec.Square(v) or Vec.Exp(y * Vec.Log(v))")]
    public static Vec operator ^(double left, Vec right) => Symbolic.Value<Vec>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Vec operator <<(Vec left, int right) => Symbolic.Value<Vec>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Vec operator >>(Vec left, int right) => Symbolic.Value<Vec>();

    [Unsupported("use Prev and Next to move in time, and * or / to scale")]
    public static Vec operator >>>(Vec left, int right) => Symbolic.Value<Vec>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator ==(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator ==(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator !=(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator !=(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator <(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator <(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator >(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator >(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator <=(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator <=(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator >=(Vec left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static Comparison operator >=(double left, Vec right) => Symbolic.Value<Comparison>();

    [Unsupported("write 1 - v for the complement of a gate or mask")]
    public static Vec operator !(Vec value) => Symbolic.Value<Vec>();

    [Unsupported("write 1 - v for the complement of a gate or mask")]
    public static Vec operator ~(Vec value) => Symbolic.Value<Vec>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static bool operator true(Vec value) => Symbolic.Value<bool>();

    [Unsupported("an equation has no branches; write it with Vec.Max, Vec.Min, Vec.Clamp or Vec.Sign, or give a mask as an input")]
    public static bool operator false(Vec value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
