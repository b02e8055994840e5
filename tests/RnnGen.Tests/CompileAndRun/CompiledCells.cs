using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>Cells that went the whole way: C# text, the generator, the compiler, an assembly in memory.</summary>
internal sealed class CompiledCells : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Compiled cells", isCollectible: true);
    private readonly Assembly _assembly;

    public CompiledCells(params string[] sources)
    {
        var compilation = Compilations.Of("Compiled", sources);
        CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: Compilations.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var generatorDiagnostics);
        generatorDiagnostics.ShouldBeEmpty(string.Join("\n", generatorDiagnostics));

        using var image = new MemoryStream();
        var result = complete.Emit(image);
        var findings = result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToList();
        findings.ShouldBeEmpty(string.Join("\n", findings.Take(10)));
        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    public Type this[string name] => _assembly.GetType(name, throwOnError: true)!;

    public void Dispose() => _context.Unload();
}
