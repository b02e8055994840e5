using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RnnGen.Generator.Reading;

/// <summary>What belongs to the generated part of a class, which the analyzer sees and the generator does not.</summary>
internal static class GeneratedCode
{
    public const string FileEnding = ".g.cs";

    /// <summary>The members that a generated part has: no equation can have their names.</summary>
    public static ISet<string> ReservedNames { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Backward",
        "DebugView",
        "Description",
        "Equals",
        "Finalize",
        "Forward",
        "GetHashCode",
        "GetType",
        "Initialize",
        "Loss",
        "MemberwiseClone",
        "NewBatch",
        "NewGradients",
        "NewInference",
        "NewState",
        "NewTape",
        "Output",
        "Parameters",
        "ReferenceEquals",
        "Step",
        "StepInputs",
        "Tape",
        "Threads",
        "ToString",
        "_runner",
    };

    public static bool Contains(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length > 0
        && member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(FileEnding, StringComparison.Ordinal));
}
