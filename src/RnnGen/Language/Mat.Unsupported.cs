namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Mat
{
    [Unsupported("a matrix is added to a matrix of its shape alone")]
    public static Vec operator +(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix is added to a matrix of its shape alone")]
    public static Vec operator +(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix is subtracted from a matrix of its shape alone")]
    public static Vec operator -(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix is subtracted from a matrix of its shape alone")]
    public static Vec operator -(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("a matrix multiplies a Vec, a Scalar or a Mat; a token is looked up, as in table[token]")]
    public static Vec operator *(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("only a Scalar or a number divides a matrix")]
    public static Vec operator /(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("only a Scalar or a number divides a matrix")]
    public static Vec operator /(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no remainder")]
    public static Vec operator %(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no remainder")]
    public static Vec operator %(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator &(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator &(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator |(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator |(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator ^(Mat left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator ^(double left, Mat right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator <<(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator >>(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator >>>(Mat left, int right) => Symbolic.Value<Vec>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator ==(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator ==(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator !=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator !=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator <(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator <(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator >(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator >(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator <=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator <=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator >=(Mat left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices cannot be compared")]
    public static Comparison operator >=(double left, Mat right) => Symbolic.Value<Comparison>();

    [Unsupported("matrices have no bits")]
    public static Vec operator !(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("matrices have no bits")]
    public static Vec operator ~(Mat value) => Symbolic.Value<Vec>();

    [Unsupported("matrices cannot be compared")]
    public static bool operator true(Mat value) => Symbolic.Value<bool>();

    [Unsupported("matrices cannot be compared")]
    public static bool operator false(Mat value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
