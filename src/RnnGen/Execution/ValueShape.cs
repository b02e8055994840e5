namespace RnnGen;

/// <summary>Something that can be read of a run.</summary>
/// <param name="Name">The variable, <c>δx</c> for the gradient of x.</param>
/// <param name="Buffer">Its buffer.</param>
/// <param name="Column">Its place in a row.</param>
/// <param name="Width">Its number of elements.</param>
public readonly record struct ValueShape(string Name, int Buffer, int Column, int Width);
