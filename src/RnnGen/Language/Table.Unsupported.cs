namespace RnnGen;

#pragma warning disable CS1591 // These operators are no part of the language: they exist so that its messages, not the compiler's, answer them.
#pragma warning disable CA1065 // They refuse by throwing, as every operator of the language does when executed.

public readonly partial struct Table
{
    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator +(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator +(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator -(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator -(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator *(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator *(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator /(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator /(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator %(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator %(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator &(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator &(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator |(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator |(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ^(Table left, Symbol right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ^(double left, Table right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator <<(Table left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator >>(Table left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator >>>(Table left, int right) => Symbolic.Value<Vec>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator ==(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator ==(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator !=(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator !=(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <=(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator <=(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >=(Table left, Symbol right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters cannot be compared")]
    public static Comparison operator >=(double left, Table right) => Symbolic.Value<Comparison>();

    [Unsupported("parameters have no bits")]
    public static Vec operator !(Table value) => Symbolic.Value<Vec>();

    [Unsupported("parameters have no bits")]
    public static Vec operator ~(Table value) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator +(Table value) => Symbolic.Value<Vec>();

    [Unsupported("a table is looked up, as in table[token], or multiplies a vector, as in table * v")]
    public static Vec operator -(Table value) => Symbolic.Value<Vec>();

    [Unsupported("parameters cannot be compared")]
    public static bool operator true(Table value) => Symbolic.Value<bool>();

    [Unsupported("parameters cannot be compared")]
    public static bool operator false(Table value) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to compare.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override bool Equals(object? obj) => Symbolic.Value<bool>();

    /// <summary>Symbols have no values to hash.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int GetHashCode() => Symbolic.Value<int>();
}
