using System.Reflection;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator;

namespace RnnGen.Benchmarks.History;

/// <summary>What the generator costs the compiler, and who types in an editor.</summary>
[MemoryDiagnoser]
public class GenerationBenchmark
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _driven = null!;

    /// <summary>The cell; NeuralTuringMachine has the longest generated file of the library.</summary>
    [Params("Elman", "Lstm", "MogrifierLstm", "NeuralTuringMachine")]
    public string Cell { get; set; } = "";

    /// <summary>Reads the declaration of the cell.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Cell)!;
        using var reader = new StreamReader(stream);
        _compilation = CSharpCompilation.Create(
            "Cells",
            [Parse("global using RnnGen;"), Parse(reader.ReadToEnd())],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.AddSyntaxTrees(Parse("internal class Unrelated;"));
        _driven = NewDriver().RunGenerators(_compilation);
        if (_driven.GetRunResult() is not { Diagnostics: [], GeneratedTrees.Length: > 0 })
            throw new InvalidOperationException($"{Cell} is not generated.");
    }

    /// <summary>From the declaration to the text, with nothing known before.</summary>
    [Benchmark]
    public GeneratorDriver Generate() => NewDriver().RunGenerators(_compilation);

    /// <summary>Another file has changed.</summary>
    [Benchmark]
    public GeneratorDriver EditElsewhere() => _driven.RunGenerators(_edited);

    private static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: s_options);

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, s_options);
}
