using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RnnGen.Generator.Emission;

/// <summary>Indented lines, ended by <c>\n</c> on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
        return this;
    }

    /// <summary>Lines that were written elsewhere, at the depth of this place.</summary>
    public CodeWriter Append(CodeWriter inner) =>
        inner._text.Length == 0 ? this : Lines(inner._text.ToString(0, inner._text.Length - 1).Split('\n'));

    /// <summary>A head, and what it holds in braces.</summary>
    public CodeWriter Block(string head, Action body)
    {
        if (head.Length > 0)
            Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        return Line("}");
    }

    /// <summary>A collection and a comma, each item on a line.</summary>
    public CodeWriter List(string indent, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"{indent}    {item},").ToList();
        return lines.Count == 0 ? Line($"{indent}[],") : Line(indent + "[").Lines(lines).Line(indent + "],");
    }

    public override string ToString() => _text.ToString();
}
