namespace RnnGen;

/// <summary>
/// A vector: an input, a parameter, or the value of an equation. Its operators and functions work element by element; a
/// <see cref="Scalar"/> or a number stands for a vector of equal elements. It is a symbol that the generator reads, never a value.
/// </summary>
public readonly partial struct Vec;
