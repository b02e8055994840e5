using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>Reads documentation out of source files.</summary>
internal static partial class Sources
{
    public static CompilationUnitSyntax Parse(string path) => CSharpSyntaxTree.ParseText(Repository.Read(path.Split('/'))).GetCompilationUnitRoot();

    /// <summary>The members of an enumeration.</summary>
    public static IEnumerable<(string Name, string Documentation)> Summaries(string path, string enumeration) =>
        Parse(path).DescendantNodes().OfType<EnumDeclarationSyntax>().Single(type => type.Identifier.Text == enumeration)
            .Members.Select(member => (member.Identifier.Text, Summary(member)));

    /// <summary>The summary of a member as plain text.</summary>
    public static string Summary(SyntaxNode member)
    {
        var comment = string.Join("\n", member.GetLeadingTrivia().ToFullString().Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));
        var summary = SummaryElement().Match(comment).Groups[1].Value;
        var text = Reference().Replace(CodeElement().Replace(summary, "`$1`"), "`$1`");
        return Space().Replace(text, " ").Trim().Replace("&gt;", ">").Replace("&lt;", "<");
    }

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex SummaryElement();

    [GeneratedRegex("<c>(.*?)</c>", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex("<see cref=\"(.*?)\"/>")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
