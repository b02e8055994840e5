using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace RnnGen.Generator.Reading;

/// <summary>Collects what is wrong with a class while it is read.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool AnyError { get; private set; }

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        _diagnostics.Add(Diagnostic.Create(rule, location, arguments));
        AnyError = true;
    }

    /// <summary>Notes an error that the compiler itself reports.</summary>
    public void LeaveToCompiler() => AnyError = true;
}
