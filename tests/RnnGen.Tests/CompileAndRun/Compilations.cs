using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>Makes compilations of C# text that uses RnnGen, under the strictest settings that a user may have.</summary>
internal static class Compilations
{
    private const string Usings = "global using RnnGen; global using static RnnGen.Activation; global using static RnnGen.Equations;";

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Vec).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly ConcurrentDictionary<string, CSharpCompilation> s_empty = new();

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>All of one name go out from the same empty one, so that what is read of the references is read once.</summary>
    public static CSharpCompilation Of(string assembly, params string[] sources) => s_empty.GetOrAdd(assembly, Empty).AddSyntaxTrees(
        sources.Append(Usings).Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs", System.Text.Encoding.UTF8)));

    private static CSharpCompilation Empty(string assembly) => CSharpCompilation.Create(
        assembly,
        references: s_references.Value,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: true,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true));
}
