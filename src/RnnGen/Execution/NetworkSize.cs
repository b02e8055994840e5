namespace RnnGen;

/// <summary>A size of a network, such as <c>hidden = 128</c>.</summary>
/// <param name="Name">The name of the size.</param>
/// <param name="Value">Its value, at least 1.</param>
public readonly record struct NetworkSize(string Name, int Value);
