using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>
/// The symbols of the variables of a system: values with their step as an index; the matrices of a <c>Linear</c> as W, or as U where they
/// multiply the past, and its bias as b, with the value that they make as an index; values of a cell inside with its name above.
/// </summary>
internal sealed class MathNames
{
    private readonly HashSet<string> _equations;
    private readonly HashSet<Variable> _recurrent;
    private readonly Dictionary<Variable, string> _parameters;

    public MathNames(EquationSystem system)
    {
        _equations = [.. system.Equations.Select(equation => equation.Name)];
        _recurrent = [.. system.Table.Nodes
            .Where(node => node.Is(Operations.Product) && node.Arguments[0].Is(Operations.Variable) && (node.Arguments[1].Is(Operations.Shift) || node.Arguments[1].Is(Operations.Variable) && IsLinked(node.Arguments[1].Variable)))
            .Select(node => node.Arguments[0].Variable)];
        var matrices = system.Parameters.Select(parameter => (Parameter: parameter, Parts: PartsOf(parameter))).ToList();
        _parameters = matrices.ToDictionary(
            matrix => matrix.Parameter,
            matrix => Symbol(matrix.Parameter, matrix.Parts, matrices.Count(other => IsAlike(matrix.Parts, matrix.Parameter, other.Parts, other.Parameter)) == 1));
    }

    /// <summary>The symbol of a value, so many steps away where it has a value per step.</summary>
    public string Of(Variable variable, int steps = 0)
    {
        if (variable.Kind == VariableKind.Parameter)
            return _parameters[variable];
        if (IsLinked(variable))
            return OverLink(variable.Definition!);
        if (IsDelayed(variable))
            return Of(variable.Definition!.Variable, steps + variable.Definition.Detail.Steps);
        if (variable.IsInitial)
            return At(variable.Name[..variable.Name.LastIndexOf('.')], "0");
        return At(variable.Name, variable.Domain != Domain.Step ? "" : steps == 0 ? "t" : $"t{(steps > 0 ? "+" : "")}{steps}");
    }

    /// <summary>The value at a step with a name, such as the last one.</summary>
    public static string At(string name, string step)
    {
        var (owner, member) = Split(name);
        var (symbol, index) = MathText.Name(member);
        var below = string.Join(",", new[] { index, step }.Where(part => part.Length > 0));
        return symbol + (owner.Length > 0 ? $@"^{{\mathrm{{{owner}}}}}" : "") + (below.Length > 0 ? $"_{{{below}}}" : "");
    }

    /// <summary>Whether an equation only holds what is read over a link.</summary>
    public static bool IsLinked(Variable variable) => variable.Definition is { } definition && Operations.FollowsLink(definition);

    /// <summary>Whether an equation only holds a value back for one more step.</summary>
    public static bool IsDelayed(Variable variable) =>
        variable.Definition is { } definition && definition.Is(Operations.Shift) && (variable.Name.EndsWith(".prev", StringComparison.Ordinal) || variable.Name.EndsWith(".next", StringComparison.Ordinal));

    private static string OverLink(Node read)
    {
        var link = MathText.Name(read.Detail.Link!.Name).Symbol;
        return read.Is(Operations.SumLinked) ? $@"\textstyle\sum_{{k :\, {link}_k = t}} {At(read.Variable.Name, "k")}" : At(read.Variable.Name, link + "_t");
    }

    private string Symbol(Variable parameter, Owned parts, bool isOnly)
    {
        if (parts.Equation.Length == 0)
            return At(parameter.Name, "");
        var (owner, member) = Split(parts.Equation);
        var last = parts.Path[^1];
        if (last == "initial")
            return At(parts.Equation, "0");
        var letter = last switch
        {
            "bias" => "b",
            "slope" => @"\alpha",
            _ => _recurrent.Contains(parameter) ? "U" : "W",
        };
        var below = new List<string> { Plain(member) };
        below.AddRange(parts.Path[..^1].Select(Plain));
        if (!isOnly && last is not ("bias" or "slope"))
            below.Add(Plain(last));
        return letter + (owner.Length > 0 ? $@"^{{\mathrm{{{owner}}}}}" : "") + $"_{{{string.Join(",", below)}}}";
    }

    private bool IsAlike(Owned parts, Variable parameter, Owned otherParts, Variable other) =>
        parts.Equation == otherParts.Equation && parts.Path.SkipLast(1).SequenceEqual(otherParts.Path.SkipLast(1))
        && !IsNoMatrix(parts) && !IsNoMatrix(otherParts) && _recurrent.Contains(parameter) == _recurrent.Contains(other);

    private static bool IsNoMatrix(Owned parts) => parts.Path.Length == 0 || parts.Path[^1] is "bias" or "slope" or "initial";

    private Owned PartsOf(Variable parameter)
    {
        var parts = parameter.Name.Split('.');
        var length = Enumerable.Range(1, parts.Length - 1).LastOrDefault(count => _equations.Contains(string.Join(".", parts[..count])));
        return new Owned(string.Join(".", parts[..length]), parts[length..]);
    }

    private static string Plain(string name)
    {
        var (symbol, index) = MathText.Name(name);
        return index.Length > 0 ? $"{symbol}_{index}" : symbol;
    }

    private static (string Owner, string Member) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name[..dot], name[(dot + 1)..]);
    }

    /// <param name="Equation">The equation that a parameter belongs to; empty for one that is declared by itself.</param>
    /// <param name="Path">The rest of its name.</param>
    private sealed record Owned(string Equation, string[] Path);
}
