namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Mat
{
    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator +(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator +(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator -(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator -(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator *(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator *(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator /(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator /(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator %(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator %(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator &(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator &(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator |(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator |(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ^(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ^(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator <<(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator >>(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator >>>(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator ==(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator ==(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator !=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator !=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters have no bits")]
    public static Vec operator !(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ~(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator +(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("a matrix only multiplies a vector, as in W * v; write (A + B) * v as A * v + B * v and (A * B) * v as A * (B * v)")]
    public static Vec operator -(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("parameters cannot be compared")]
    public static bool operator true(Mat value) => Symbolic.Value<bool>();

    [Unsupported("parameters cannot be compared")]
    public static bool operator false(Mat value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
