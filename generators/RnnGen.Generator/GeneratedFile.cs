namespace RnnGen.Generator;

/// <summary>One generated file, or the failure to make it.</summary>
/// <param name="Failure">What went wrong inside the generator, or null.</param>
internal sealed record GeneratedFile(string HintName, string ClassName, string Source, string? Failure);
