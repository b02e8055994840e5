namespace RnnGen;

/// <summary>A single number per step, per sequence or per run. It is a symbol that the generator reads, never a value.</summary>
public readonly partial struct Scalar;
