using Microsoft.CodeAnalysis.Text;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Source text in which the places of the expected diagnostics are marked: <c>[|here|]</c>.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var spans = new List<TextSpan>();
        var text = new System.Text.StringBuilder();
        for (var rest = marked; ;)
        {
            var start = rest.IndexOf("[|", StringComparison.Ordinal);
            if (start < 0)
            {
                return new MarkedSource(text.Append(rest).ToString(), spans);
            }

            var end = rest.IndexOf("|]", start, StringComparison.Ordinal);
            text.Append(rest, 0, start);
            spans.Add(new TextSpan(text.Length, end - start - 2));
            text.Append(rest, start + 2, end - start - 2);
            rest = rest[(end + 2)..];
        }
    }
}
