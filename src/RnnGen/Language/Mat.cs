namespace RnnGen;

/// <summary>A matrix of parameters. It is a symbol that the generator reads, never a value.</summary>
public readonly partial struct Mat
{
    /// <summary>The product of a matrix of shape (rows, columns) and a vector of size columns: a vector of size rows.</summary>
    public static Vec operator *(Mat left, Vec right) => Symbolic.Value<Vec>();
}
