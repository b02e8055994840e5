using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Linking;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <param name="Notation">How the member is written.</param>
/// <param name="Documentation">Its summary.</param>
/// <param name="Meaning">The equation into which it is brought.</param>
internal sealed record LanguageMember(string Notation, string Documentation, string Meaning);

/// <summary>The operators, functions and activations of the language, from the types that declare them.</summary>
internal static class LanguageMembers
{
    private static readonly string[] s_files = ["Vec.Operators", "Scalar.Operators", "Mat", "Table", "Vec.Functions", "Scalar.Functions", "Mat.Functions", "Equations.Vectors", "Equations.Matrices", "Vecs", "Equations.Attention", "Equations.Time", "Equations.Links", "Equations.Normalization", "Equations.OverTime", "Equations.Noise", "Equations.Derivatives", "Equations.Losses"];

    public static IEnumerable<LanguageMember> All => s_files
        .SelectMany(file => Sources.Parse($"src/RnnGen/Language/{file}.cs").DescendantNodes().OfType<TypeDeclarationSyntax>())
        .SelectMany(type => type.Members)
        .Where(member => !member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Unsupported"))
        .Select(Read)
        .OfType<LanguageMember>();

    public static IEnumerable<LanguageMember> Activations => Sources.Summaries("src/RnnGen/Language/Activation.cs", nameof(Activation))
        .Select(member => new LanguageMember(member.Name, member.Documentation, Link($"[Input] Vec x; [Output, Gate({member.Name})] Vec y => x;", "y")));

    private static LanguageMember? Read(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => Read(method, method.ReturnType, method.ParameterList.Parameters, Call(method), $"{Owner(method)}{method.Identifier.Text}{method.ParameterList}"),
        OperatorDeclarationSyntax { ParameterList.Parameters: [var one] } unary =>
            Read(unary, unary.ReturnType, unary.ParameterList.Parameters, $"{unary.OperatorToken.Text}{one.Identifier.Text}", $"{unary.OperatorToken.Text}{one.Type}"),
        OperatorDeclarationSyntax { ParameterList.Parameters: [var left, var right] } binary =>
            Read(binary, binary.ReturnType, binary.ParameterList.Parameters, $"{left.Identifier.Text} {binary.OperatorToken.Text} {right.Identifier.Text}", $"{left.Type} {binary.OperatorToken.Text} {right.Type}"),
        PropertyDeclarationSyntax property =>
            new LanguageMember(property.Identifier.Text, Sources.Summary(property), Link($"[Output] {property.Type} result => {property.Identifier.Text};", "result")),
        IndexerDeclarationSyntax indexer =>
            new LanguageMember("Table[Token]", Sources.Summary(indexer), Link("[Weight] Table table; [Input] Token token; [Output] Vec result => table[token];", "result")),
        _ => null,
    };

    private static LanguageMember Read(MemberDeclarationSyntax member, TypeSyntax type, IEnumerable<ParameterSyntax> parameters, string call, string notation)
    {
        var fields = string.Concat(parameters.Select(parameter => parameter.Type!.ToString() switch
        {
            "Vec[]" => "[Input] Vec first; [Input] Vec second; ",
            "double" or "int" or "Per" => "",
            "Vecs" => $"[Memory] Vecs {parameter.Identifier.Text}; ",
            "Mat" when call.StartsWith("Prev", StringComparison.Ordinal) || call.StartsWith("Next", StringComparison.Ordinal) || call.EndsWith("link)", StringComparison.Ordinal) => $"[Input] Vec row, column; [State] Mat {parameter.Identifier.Text} => Outer(row, column); ",
            "Mat" when parameter.Parent?.Parent is MethodDeclarationSyntax { Identifier.Text: "Reshape", ParameterList.Parameters.Count: 2 } => $"[Weight(Rows = 2)] Mat {parameter.Identifier.Text}; ",
            "Mat" or "Table" => $"[Weight] {parameter.Type} {parameter.Identifier.Text}; ",
            _ => $"[Input] {parameter.Type} {parameter.Identifier.Text}; ",
        }));
        var result = type.ToString() is not ("Mat" or "Vecs") ? $"[Output] {type} result => {call};"
            : call.StartsWith("Transpose", StringComparison.Ordinal) ? $"[Input] Vec vector; [Output] Vec result => {call} * vector;"
            : $"[Input] Vec vector; {type} result => {call}; [Output] Vec product => result * vector;";
        return new LanguageMember(notation, Sources.Summary(member), Link(fields + result, "result"));
    }

    private static string Call(MethodDeclarationSyntax method)
    {
        var arguments = method.ParameterList.Parameters.Where(parameter => parameter.Default is null).Select(parameter => parameter.Type!.ToString() switch
        {
            "Vec[]" => "first, second",
            "double" => "0.3",
            "int" => parameter.Identifier.Text == "index" ? "1" : "4",
            _ => parameter.Identifier.Text,
        });
        return $"{Owner(method)}{method.Identifier.Text}({string.Join(", ", arguments)})";
    }

    private static string Owner(MethodDeclarationSyntax method) =>
        method.Parent is TypeDeclarationSyntax { Identifier.Text: "Vec" or "Scalar" or "Mat" or "Vecs" } type ? type.Identifier.Text + "." : "";

    /// <summary>The right-hand side of an equation as the compiler has understood it.</summary>
    private static string Link(string members, string equation)
    {
        var result = Linker.Link(Support.Read.Cell("C", $"[Cell] partial class C {{ {members} }}"), _ => null);
        result.Errors.ShouldBeEmpty(members);
        var definition = result.System![equation].Definition!;
        return EquationPrinter.Print(definition.Is(Operations.Variable) && definition.Variable.Definition is { } linked && Operations.FollowsLink(linked) ? linked : definition);
    }
}
