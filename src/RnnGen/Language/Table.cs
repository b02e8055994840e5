namespace RnnGen;

/// <summary>A table of parameters with one row per token. It is a symbol that the generator reads, never a value.</summary>
public readonly partial struct Table
{
    /// <summary>The row of a token: a vector of size columns.</summary>
    public Vec this[Token token] => Symbolic.Value<Vec>();

    /// <summary>
    /// The product of the table, of shape (vocabulary, columns), and a vector of size columns: a vector of size vocabulary. A table
    /// that is looked up and multiplied gives tied embeddings.
    /// </summary>
    public static Vec operator *(Table left, Vec right) => Symbolic.Value<Vec>();
}
