namespace RnnGen;

/// <summary>
/// For each step a later one of the same sequence, or none: the parent in a tree whose children come first. <c>Sum(h, parent)</c> adds up
/// what all children hold, however many there are; <c>Next(h, parent)</c> reads the parent. It is a symbol that the generator reads, never a value.
/// </summary>
public readonly partial struct Successor;
