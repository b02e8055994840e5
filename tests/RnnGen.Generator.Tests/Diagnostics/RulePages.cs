using System.Text.RegularExpressions;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Diagnostics;

/// <summary>The pages of the rules, and the examples on them.</summary>
internal static partial class RulePages
{
    /// <summary>Rules that one source text alone cannot show: they need another assembly, or guard against what inference should never leave open.</summary>
    public static IReadOnlySet<string> WithoutExample { get; } =
        new HashSet<string> { Rules.UnreadableCell.Id, Rules.InternalError.Id, LinkRules.UnknownSize.Id };

    public static IEnumerable<string> Ids => Rules.All.Select(rule => rule.Id);

    public static string Page(string id) => Repository.Read("docs", "diagnostics", id + ".md");

    public static IReadOnlyList<string> Examples(string id) => [.. CodeBlock().Matches(Page(id)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
