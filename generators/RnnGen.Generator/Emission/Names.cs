using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Emission;

/// <summary>Names that are unique within their scope, made of the user's own.</summary>
internal sealed class Names(params string[] reserved)
{
    private readonly HashSet<string> _used = [.. reserved];
    private readonly Dictionary<object, string> _known = [];

    /// <summary>The name of a thing: the wanted one, or one like it if that is taken.</summary>
    public string Of(object thing, string wanted)
    {
        if (!_known.TryGetValue(thing, out var name))
            _known.Add(thing, name = Unique(Escape(Identifier(wanted))));
        return name;
    }

    public string Unique(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_used.Add(name); number++)
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary><c>first[2].h</c> becomes <c>first2_h</c>.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name.Replace("].", "_").Replace("[", "").Replace("]", ""))
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        var identifier = text.ToString();
        return identifier.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }

    /// <summary>A name as it must stand in C# where a keyword may not.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>C# text as it stands beside another operator.</summary>
    public static string Operand(string text) => text.Contains(" ") ? $"({text})" : text;

    /// <summary>A size as C# writes it.</summary>
    /// <param name="name">How each symbol is written.</param>
    public static string Size(Size size, Func<string, string> name)
    {
        var terms = size.Terms.GroupBy(term => term)
            .Select(group => (group.Count() == 1 ? "" : group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture) + " * ") + string.Join(" * ", Equations.Size.FactorsOf(group.Key).Select(name))).ToList();
        if (size.Constant != 0 || terms.Count == 0)
            terms.Add(size.Constant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(" + ", terms);
    }
}
