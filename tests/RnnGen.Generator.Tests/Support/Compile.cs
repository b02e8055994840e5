using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Makes compilations of source texts that use RnnGen.</summary>
internal static class Compile
{
    private const string Usings = """
        global using RnnGen;
        global using static RnnGen.Activation;
        global using static RnnGen.Equations;
        """;

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll" or "System.Collections.dll"
                or "System.Memory.dll" or "System.Numerics.Tensors.dll" or "System.Runtime.Intrinsics.dll" or "System.Runtime.Extensions.dll"
                or "System.Diagnostics.Debug.dll")
            .Append(typeof(Vec).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static CSharpCompilation Sources(params string[] sources) => Assembly("Test", [], sources);

    public static CSharpCompilation Assembly(string name, IEnumerable<MetadataReference> references, params string[] sources) => CSharpCompilation.Create(
        name,
        sources.Select((source, index) => Parse(source, $"Source{index}.cs")).Append(Parse(Usings, "Usings.cs")),
        s_references.Concat(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}
