using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RnnGen.Generator.Reading;

/// <summary>What reading a class gives: the cell itself, what is wrong with it, and where its parts stand in the text.</summary>
internal sealed record ReadResult(ReadCell Cell, ImmutableArray<Diagnostic> Diagnostics, NodeLocations Locations);
