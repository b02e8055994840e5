using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Tests.Support;

/// <summary>The cells of the library, as they were written.</summary>
internal static class CellFiles
{
    private static readonly Lazy<IReadOnlyList<Declaration>> s_declarations = new(() => Read.All([.. Sources]));

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "RnnGen.Cells"), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Sources => Names.Select(name => Repository.Read("src", "RnnGen.Cells", name + ".cs"));

    public static IReadOnlyList<Declaration> Declarations => s_declarations.Value;
}
