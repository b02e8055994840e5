using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Runs the generator.</summary>
internal static class Generate
{
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new RnnGenerator().AsSourceGenerator()],
        parseOptions: Compile.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Result(params string[] sources) => Driver().RunGenerators(Compile.Sources(sources)).GetRunResult().Results.Single();

    /// <summary>The compilation with its generated parts.</summary>
    public static CSharpCompilation Compilation(CSharpCompilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics);
        diagnostics.ShouldBeEmpty();
        return (CSharpCompilation)updated;
    }
}
