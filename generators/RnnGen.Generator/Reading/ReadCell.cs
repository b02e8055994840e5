using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Reading;

/// <summary>What the generator keeps of an annotated class: values that compare by their contents.</summary>
/// <param name="Declaration">All that could be read; without its equations where it is in error.</param>
/// <param name="IsExtensible">Whether a generated part can be added to the class at all.</param>
/// <param name="IsValid">Whether the class was read without an error.</param>
/// <param name="Foreign">The cells of other assemblies that the class uses, directly or through other such cells.</param>
internal sealed record ReadCell(Declaration Declaration, bool IsExtensible, bool IsValid, EquatableArray<Declaration> Foreign);
