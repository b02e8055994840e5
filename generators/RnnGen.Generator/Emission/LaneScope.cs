using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>The local names of one phase: what is loaded, what is computed, and subexpressions that stand in more than one place.</summary>
internal sealed class LaneScope
{
    private readonly Plan _plan;
    private readonly RowScope _row;
    private readonly bool _isScalar;
    private readonly bool _isMatrix;
    private readonly string _place;
    private readonly Dictionary<Node, string> _names = [];
    private readonly Dictionary<Node, string> _rowNames = [];
    private readonly Dictionary<Node, int> _uses = [];
    private readonly ExpressionWriter _writer;

    public LaneScope(Plan plan, RowScope row, Phase phase)
    {
        _plan = plan;
        _row = row;
        _isScalar = phase is ScalarPhase;
        _isMatrix = phase is MatrixPhase;
        _place = _isMatrix ? MatrixWriter.Place : "j";
        _writer = new ExpressionWriter(NameOf, row.Memory.Size);
        foreach (var value in phase.Values)
            CountUses(value.Expression, isRoot: true);
    }

    /// <summary>The loads that the expressions need.</summary>
    public List<string> Loads { get; } = [];

    /// <summary>What is fetched for rows that the loop comes to later.</summary>
    public List<string> Fetches { get; } = [];

    /// <summary>The loads that are the same for all elements in a row of a matrix.</summary>
    public List<string> RowLoads { get; } = [];

    /// <summary>Computes a value.</summary>
    /// <returns>The local that holds it.</returns>
    public string Compute(Value value, CodeWriter code)
    {
        var shared = new List<string>();
        var text = Expression(value.Expression, shared);
        var name = Define(value);
        code.Lines(shared).Line($"var {name} = {Flushed(value, text)};");
        return name;
    }

    /// <summary>A value as it is computed: denormals are not carried on.</summary>
    public string Flushed(Value value, string text) => _plan.Context.IsCarried(value) ? $"V.Flush({text})" : text;

    /// <summary>The names of what is computed before the expression of a value, and the expression.</summary>
    private string Expression(Node node, List<string> lines)
    {
        if (node.Is(Operations.Slice))
            return $"V.Load({SliceAddress(node)})";
        if (node.Is(Operations.Reshape))
            return $"V.Load({Elements(node.Arguments[0])})";
        if (Operations.IsSpread(node))
            return Spread(node);
        if (Operations.IsRandom(node))
            return _row.Random(node, _place);
        NameShared(node, lines);
        return node.Operation.Kind == OperationKind.Leaf ? _writer.Write(node) : _writer.WriteOut(node);
    }

    /// <summary>As <see cref="Expression"/>, for a node that may be a value or a leaf itself.</summary>
    public string Argument(Node node, List<string> lines)
    {
        NameShared(node, lines);
        return _writer.Write(node);
    }

    public string Define(Value value)
    {
        if (_isScalar || value.Shape.IsScalar)
            return _row.DefineScalar(value.Key, value.Name ?? "value");
        var name = _row.Unique(value.Name ?? "value");
        _names.Add(value.Key, name);
        return name;
    }

    private string? NameOf(Node node)
    {
        node = _plan.Context.Resolve(node);
        if (_names.TryGetValue(node, out var known))
            return known;
        if (node.Shape.IsScalar)
            return _row.Scalar(node);
        if (node.Is(Operations.Slice))
        {
            Fetch(node.Arguments[0], node.Detail.Offset!);
            return Load(node, SliceAddress(node), "slice");
        }

        if (node.Is(Operations.Reshape))
            return Load(node, Elements(node.Arguments[0]), "reshaped");
        if (Operations.IsSpread(node))
            return Spread(node);
        var value = _plan.Context.ValueOf(node);
        if (value is null && Operations.IsRandom(node))
            return Define(node, _row.Random(node, _place), EquationPrinter.Print(node).Split('(')[0]);
        if (value is null && !node.Is(Operations.Variable) && !node.Is(Operations.Shift))
            return null;
        var address = Elements(node);
        if (_isMatrix && _row.IsFarAway(node))
            Loads.Add($"({address}).FetchAhead();");
        else
            Fetch(node, Size.Of(0));
        return Load(node, address, RowScope.NameOf(node, value));
    }

    /// <summary>Where the elements of a node lie that are computed together.</summary>
    private string Elements(Node node) => $"{_row.Local(_row.AddressOf(node), RowScope.NameOf(node, _plan.Context.ValueOf(node)))} + {_place}";

    private string SliceAddress(Node slice)
    {
        var whole = slice.Arguments[0];
        return $"{_row.Memory.Plus(_row.Local(_row.AddressOf(whole), RowScope.NameOf(whole, _plan.Context.ValueOf(whole))), slice.Detail.Offset!)} + j";
    }

    /// <summary>An element of a vector for each row, or the vector beside each row.</summary>
    private string Spread(Node spread)
    {
        var vector = _plan.Context.Resolve(spread.Arguments[0]);
        var wanted = RowScope.NameOf(vector, _plan.Context.ValueOf(vector));
        if ((spread.Is(Operations.SpreadColumns) ? _names : _rowNames).TryGetValue(vector, out var known))
            return known;
        var address = _row.Local(_row.AddressOf(vector), wanted);
        if (spread.Is(Operations.SpreadColumns))
            return Load(vector, $"{address} + j", wanted);
        var name = _row.Unique("line_" + wanted);
        _rowNames.Add(vector, name);
        RowLoads.Add($"var {name} = {Loaded(vector, $"V.Create({address}[line])")};");
        return name;
    }

    private void Fetch(Node node, Size offset)
    {
        if (!_isMatrix && _row.Ahead(node) is { } ahead)
            Fetches.Add($"({_row.Memory.Plus(ahead, offset)} + j).Fetch();");
    }

    private string Load(Node node, string address, string wanted) =>
        Define(node, Loaded(node, $"V.Load({address})"), wanted);

    private string Loaded(Node node, string load) => _row.NeedsFlush(node) ? $"V.Flush({load})" : load;

    private string Define(Node node, string source, string wanted)
    {
        var name = _row.Unique(wanted);
        _names.Add(node, name);
        Loads.Add($"var {name} = {source};");
        return name;
    }

    /// <summary>Gives a local to every subexpression that stands in more than one place.</summary>
    private void NameShared(Node node, List<string> lines)
    {
        foreach (var argument in node.Arguments.Where(argument => !IsNamed(argument)))
        {
            NameShared(argument, lines);
            if (argument.Operation.Kind == OperationKind.Elementwise && _uses.TryGetValue(argument, out var uses) && uses > 1 && !_names.ContainsKey(argument) && !argument.Is(Operations.Broadcast))
            {
                var text = _writer.WriteOut(argument);
                var name = _row.Unique(SharedName(argument));
                _names.Add(argument, name);
                lines.Add($"var {name} = {text};");
            }
        }
    }

    private string SharedName(Node node)
    {
        if (node.Label is { } label)
            return label;
        return node.Arguments.Count == 1 && NameOf(node.Arguments[0]) is { } argument ? $"{node.Operation.CamelName}_{argument}" : "shared";
    }

    private bool IsNamed(Node node)
    {
        node = _plan.Context.Resolve(node);
        return _names.ContainsKey(node) || _plan.Context.ValueOf(node) is not null || node.Operation.Kind == OperationKind.Leaf || Operations.IsView(node);
    }

    private void CountUses(Node node, bool isRoot)
    {
        if (!isRoot && IsNamed(node))
            return;
        _uses[node] = _uses.TryGetValue(node, out var uses) ? uses + 1 : 1;
        if (_uses[node] > 1)
            return;
        foreach (var argument in node.Arguments)
            CountUses(argument, isRoot: false);
    }
}
