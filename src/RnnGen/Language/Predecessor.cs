namespace RnnGen;

/// <summary>
/// For each step an earlier one of the same sequence, or none: the left or the upper neighbour in a grid, a child in a tree whose children
/// come first. <c>Prev(h, left)</c> reads a state there. It is a symbol that the generator reads, never a value.
/// </summary>
public readonly partial struct Predecessor;
