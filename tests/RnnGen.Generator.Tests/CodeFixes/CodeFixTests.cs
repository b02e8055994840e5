using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.CodeFixes;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.CodeFixes;

public class CodeFixTests
{
    [Theory]
    [InlineData("[Cell] public class C { }", "[Cell] public partial class C { }")]
    [InlineData("// A comment.\n[Cell]\nclass C { }", "// A comment.\n[Cell]\npartial class C { }")]
    [InlineData("class O { [Cell] partial class C { } }", "partial class O { [Cell] partial class C { } }")]
    public Task A_type_is_made_partial(string source, string expected) => Check(new MakePartialFix(), "RNN0001", source, expected);

    [Theory]
    [InlineData("[Output] Vec h => Prev(h) + x;", "[State, Output] Vec h => Prev(h) + x;")]
    [InlineData("[Gate(Tanh), Output] Vec h => Linear(x, Next(h));", "[State, Gate(Tanh), Output] Vec h => Linear(x, Next(h));")]
    [InlineData("\n    // The memory.\n    Vec c => Prev(c) + x; [Output] Vec h => c;", "\n    // The memory.\n    [State] Vec c => Prev(c) + x; [Output] Vec h => c;")]
    public Task An_equation_is_marked_as_a_state(string equation, string expected)
    {
        const string cell = "[Cell] public partial class C { [Input] Vec x; {0} }";
        return Check(new MarkAsStateFix(), "RNN0026", cell.Replace("{0}", equation), cell.Replace("{0}", expected));
    }

    private static async Task Check(CodeFixProvider fix, string id, string source, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = Compile.Sources(source);
        var project = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(Compile.ParseOptions)
            .WithMetadataReferences(compilation.References)
            .AddDocument("Usings.cs", await compilation.SyntaxTrees.Last().GetTextAsync()).Project;
        var document = project.AddDocument("Source0.cs", source);
        var found = Diagnose.Compilation((CSharpCompilation)(await document.Project.GetCompilationAsync())!).First(diagnostic => diagnostic.Id == id);

        CodeAction? action = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (registered, _) => action = registered, CancellationToken.None));
        var operation = (await action.ShouldNotBeNull().GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        (await changed.GetTextAsync()).ToString().ReplaceLineEndings("\n").ShouldBe(expected);
        var remaining = Diagnose.Compilation((CSharpCompilation)(await changed.Project.GetCompilationAsync())!);
        remaining.ShouldNotContain(diagnostic => diagnostic.Id == id);
    }
}
