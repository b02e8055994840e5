namespace RnnGen;

/// <summary>
/// An index into a vocabulary: a one-hot vector that is never built. <see cref="Table"/> looks it up, <c>Linear</c> multiplies it
/// with a matrix, <c>CrossEntropy</c> takes it as the target. It is a symbol that the generator reads, never a value.
/// </summary>
public readonly partial struct Token;
