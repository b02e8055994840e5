namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Token
{
    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator +(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator +(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator -(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator -(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator *(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator *(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator /(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator /(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator %(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator %(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator &(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator &(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator |(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator |(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator ^(Token left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator ^(double left, Token right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator <<(Token left, int right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator >>(Token left, int right) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator >>>(Token left, int right) => Symbolic.Value<Vec>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator ==(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator ==(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator !=(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator !=(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator <(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator <(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator >(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator >(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator <=(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator <=(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator >=(Token left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static Comparison operator >=(double left, Token right) => Symbolic.Value<Comparison>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator !(Token value) => Symbolic.Value<Vec>();

    [Unsupported("a token has no bits; look it up in a Table")]
    public static Vec operator ~(Token value) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator +(Token value) => Symbolic.Value<Vec>();

    [Unsupported("a token is an index, not a number; look it up in a Table, as in table[token], or pass it to Linear")]
    public static Vec operator -(Token value) => Symbolic.Value<Vec>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static bool operator true(Token value) => Symbolic.Value<bool>();

    [Unsupported("tokens cannot be compared; look the token up in a Table, or give the result as an input")]
    public static bool operator false(Token value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
