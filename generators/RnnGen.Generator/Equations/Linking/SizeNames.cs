using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Names the sizes that are still free, by the first rule that fits, and writes all sizes into the nodes.</summary>
internal sealed class SizeNames
{
    private readonly LinkContext _context;
    // Generated code has these names for itself.
    private readonly HashSet<string> _names = ["tape", "sizes", "run"];

    private SizeNames(LinkContext context) => _context = context;

    public static void Assign(LinkContext context)
    {
        var names = new SizeNames(context);
        names.NameScope(context.Scopes[0], "");
        names.NameRest();
        names.WriteShapes();
        names.ReportConflicts();
    }

    private void NameScope(Scope scope, string prefix)
    {
        var declaration = scope.Declaration;
        var vectors = declaration.Inputs.Where(input => !input.IsTarget && input.Type == SymbolType.Vec).Select(input => input.Name).Where(scope.Variables.ContainsKey).ToList();
        foreach (var input in vectors)
            NameWidth(scope.Variables[input], prefix, vectors.Count == 1 ? "input" : input);

        NameStates(scope, prefix);
        if (scope.IsTop && _context.Vocabulary is { } vocabulary)
            Name(vocabulary, "vocabulary");
        foreach (var weight in declaration.Weights)
            NameWeight(scope.Variables[weight.Name], prefix, weight);
        foreach (var input in declaration.Inputs.Where(input => scope.Variables.ContainsKey(input.Name)))
        {
            var variable = scope.Variables[input.Name];
            NameWidth(variable, prefix, input.Name);
            if (variable.IsMemory)
                NameMemory(variable, Join(prefix, input.Name));
        }

        foreach (var (field, child) in scope.Children)
            NameStates(child, Join(prefix, field));
        foreach (var equation in declaration.Equations)
            NameWidth(scope.Variables[equation.Name], prefix, equation.Name);
        foreach (var (field, child) in scope.Children)
            NameScope(child, Join(prefix, field));
    }

    private void NameMemory(Variable memory, string name)
    {
        Name(memory.Shape.Rows, name + "Count");
        Name(memory.Shape.Columns, name);
    }

    /// <summary>States of one size are hidden units; the vectors of which a matrix is made name its sizes better than it does.</summary>
    private void NameStates(Scope scope, string prefix)
    {
        var states = scope.Declaration.Equations.Where(equation => equation.State is not null).Select(equation => scope.Variables[equation.Name]).ToList();
        var classes = states.SelectMany(state => state.Shape.Sizes).Select(FreeSymbol).OfType<string>().Distinct().Count();
        if (classes > 1 && states.Any(state => state.Shape.IsMatrix))
            return;
        foreach (var size in states.SelectMany(state => state.Shape.Sizes.Select(size => (Size: size, State: state))))
            Name(size.Size, Join(prefix, classes == 1 ? "hidden" : LocalName(size.State)));
    }

    private void NameWeight(Variable weight, string prefix, WeightDeclaration declaration)
    {
        if (weight.Shape.Rank == 1)
        {
            NameWidth(weight, prefix, declaration.Name);
        }
        else if (weight.Shape.Rank == 2)
        {
            Name(weight.Shape.Columns, Join(prefix, declaration.Type == SymbolType.Table ? declaration.Name : declaration.Name + "Columns"));
            Name(weight.Shape.Rows, Join(prefix, declaration.Name + "Rows"));
        }
    }

    /// <summary>The sizes between the layers inside one equation, which only a parameter's name tells.</summary>
    private void NameRest()
    {
        foreach (var parameter in _context.Parameters.Values.Where(parameter => parameter.Shape.Rank > 0))
            Name(parameter.Shape.Rows, Camel(parameter.Name));
        foreach (var variable in _context.OrderedVariables().Where(variable => variable.Shape.Rank == 1))
        {
            if (PartOf(variable) is { } part)
                Name(part, variable.Name + ".part");
        }
    }

    /// <summary>The size of one of the equal parts of which a vector consists; null for any other.</summary>
    private Size? PartOf(Variable variable)
    {
        var width = variable.Shape.Rank == 1 ? _context.Sizes.Resolve(variable.Shape.Width) : Size.One;
        return width.Terms.Count > 1 && width.DividedBy(width.Terms.Count) is { } part && FreeSymbol(part) is not null ? part : null;
    }

    private void NameWidth(Variable variable, string prefix, string name)
    {
        if (variable.Shape.Rank == 1)
            Name(variable.Shape.Width, Join(prefix, name));
    }

    private void Name(Size size, string name)
    {
        if (FreeSymbol(size) is not { } symbol)
            return;
        var unique = Camel(name);
        for (var number = 2; !_names.Add(unique); number++)
            unique = Camel(name) + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _context.Sizes.Bind(symbol, Size.Symbol(unique));
        _context.SizeParameters.Add(new SizeParameter(unique, 0));
    }

    private string? FreeSymbol(Size? size)
    {
        if (size is null)
            return null;
        var resolved = _context.Sizes.Resolve(size);
        return resolved.Constant == 0 && resolved.Terms.Count == 1 && Size.FactorsOf(resolved.Terms[0]).Count == 1 && resolved.Terms[0].StartsWith("?", StringComparison.Ordinal)
            ? resolved.Terms[0]
            : null;
    }

    private static Size? Width(Variable variable) => variable.Shape.Rank == 1 ? variable.Shape.Width : null;

    private void WriteShapes()
    {
        foreach (var node in _context.Table.Nodes)
            node.Resolve(_context.Sizes.Resolve);
        foreach (var variable in _context.OrderedVariables())
        {
            variable.Shape = variable.Shape.Select(_context.Sizes.Resolve);
            if (variable.Vocabulary is { } vocabulary)
                variable.Vocabulary = _context.Sizes.Resolve(vocabulary);
        }
    }

    private void ReportConflicts()
    {
        foreach (var conflict in _context.Sizes.Conflicts)
            _context.Report(ErrorKind.ShapeConflict, conflict.Place, conflict.Left, Print(conflict.LeftShape), conflict.Right, Print(conflict.RightShape));
        foreach (var variable in _context.OrderedVariables().Where(variable => !IsKnown(variable.Shape) && _context.Places.ContainsKey(variable)))
            _context.Report(ErrorKind.UnknownSize, _context.Places[variable], variable.Name);
    }

    private static bool IsKnown(Shape shape) => !shape.ToString().Contains("?");

    private string Print(Shape shape) => shape.Select(_context.Sizes.Resolve).ToString();

    private static string LocalName(Variable variable) => variable.Name.Substring(variable.Name.LastIndexOf('.') + 1);

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Camel(string name)
    {
        var parts = name.Split('.', '[', ']').Where(part => part.Length > 0).ToList();
        var joined = parts.Skip(1).Aggregate(parts[0], Join);
        return char.ToLowerInvariant(joined[0]) + joined.Substring(1);
    }
}
