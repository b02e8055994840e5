using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>What is known of a plan while its storage is laid out.</summary>
internal sealed class PlanContext
{
    private readonly Func<Node, Node> _resolve;
    private readonly Func<Variable, Node?> _boundaryOf;
    private readonly HashSet<Node> _visible;
    private readonly Dictionary<Value, (PlanItem Item, int Statement, int Phase)> _positions = [];
    private readonly Dictionary<Carried, List<Value>> _shiftReaders = [];
    private readonly HashSet<string> _names = [];

    /// <param name="resolve">Follows variables that are only other names.</param>
    /// <param name="visible">The variables that the caller may read after the run.</param>
    public PlanContext(IReadOnlyList<PlanItem> items, IReadOnlyDictionary<Node, Value> values, Func<Node, Node> resolve, Func<Variable, Node> read, Func<Variable, Node?> boundaryOf, IEnumerable<Variable> visible)
    {
        _resolve = resolve;
        _boundaryOf = boundaryOf;
        _visible = [.. visible.Select(variable => resolve(read(variable)))];
        Values = [.. values.Values];
        ByNode = values;
        foreach (var item in items)
        {
            for (var i = 0; i < item.Statements.Count; i++)
                Place(item, i);
        }

        FindCarried(read);
    }

    /// <summary>The same values, with places of their own that are still to be found.</summary>
    public PlanContext(PlanContext original)
    {
        _resolve = original._resolve;
        _boundaryOf = original._boundaryOf;
        _visible = [];
        Values = original.Values;
        ByNode = original.ByNode;
    }

    public IReadOnlyList<Value> Values { get; }

    public IReadOnlyDictionary<Node, Value> ByNode { get; }

    public List<Carried> Carried { get; } = [];

    public List<Buffer> Buffers { get; } = [];

    public Dictionary<Value, Location> Locations { get; } = [];

    public Node Resolve(Node node) => _resolve(node);

    /// <summary>What stands beyond the ends of a variable; null for zero.</summary>
    public Node? BoundaryOf(Variable variable) => _boundaryOf(variable);

    /// <summary>The value behind a node; null for a leaf that the caller gives or that is a constant.</summary>
    public Value? ValueOf(Node node) => ByNode.TryGetValue(Resolve(node), out var value) ? value : null;

    public Statement StatementOf(Value value) => _positions[value] is var (item, statement, _) ? item.Statements[statement] : null!;

    public IReadOnlyList<Value> ShiftReaders(Carried carried) => _shiftReaders[carried];

    /// <summary>Whether the neighbours in time are read where no loop carries them.</summary>
    public bool IsReadOutsideItsLoop(Carried carried) => _shiftReaders[carried].Any(reader => carried.Loop is null || reader.Loop != carried.Loop);

    /// <summary>Whether the value is read one step away: it is flushed where it is computed, so that it is never denormal wherever it is read.</summary>
    public bool IsCarried(Value value) => value.IsReadOverLink || Carried.Any(carried => carried.Value == value);

    public bool IsVisible(Value value) => _visible.Contains(value.Key);

    /// <summary>Whether the reader stands where the value may have been overwritten.</summary>
    public bool IsAfter(Value reader, Value value)
    {
        var (_, readerStatement, readerPhase) = _positions[reader];
        var (_, statement, phase) = _positions[value];
        if (readerStatement != statement)
            return readerStatement > statement;
        return StatementBuilder.IsKernel(value) || readerPhase > phase;
    }

    /// <summary>Whether the user finds the value in a register: in the same pass over a row, for a scalar in the same row.</summary>
    public bool SharesRegister(Value value, Value user)
    {
        var (item, statement, phase) = _positions[value];
        var (userItem, userStatement, userPhase) = _positions[user];
        if (item != userItem || statement != userStatement || StatementBuilder.IsKernel(value) || StatementBuilder.IsKernel(user))
            return false;
        if (value.Shape.IsScalar)
            return !RowStatementBuilder.IsCall(user);
        return phase == userPhase && !RowStatementBuilder.IsCall(user) && !IsReadInPlace(value.Key, user.Expression);
    }

    /// <summary>Whether a matrix is put on the tape for the backward run alone: the forward run finds it in registers, or carried.</summary>
    public bool IsLeftForLater(Value value) => value.IsForward && value.Shape.IsMatrix
        && Locations.TryGetValue(value, out var location) && location.Buffer.Scope == Scope.Rows
        && value.Users.Where(user => user.Value.IsForward).All(user => user.Steps == 0
            ? SharesRegister(value, user.Value)
            : value.Loop is not null && user.Value.Loop == value.Loop && value.Loop.Steps == user.Steps);

    /// <summary>The sum that was begun before the loop in which this one goes on.</summary>
    public Value? BegunSum(Value sum) => Accumulation.Begun(sum.Expression) is { } begun ? ValueOf(begun) : null;

    /// <summary>As <see cref="BegunSum"/>; null for a value that is no sum.</summary>
    public Value? BegunSumOf(Value value) => value.Expression.Is(Accumulation.Accumulate) ? BegunSum(value) : null;

    /// <summary>The carried rows that hold this last (or first) value when its loop has ended; null where no loop leaves it there.</summary>
    public Carried? EndOf(Value value)
    {
        var steps = value.Expression.Is(Operations.Last) ? -1 : 1;
        return Carried.FirstOrDefault(carried => carried.Variable == value.Expression.Variable && carried.Steps == steps && carried.Loop is not null);
    }

    /// <summary>Whether an expression reads a node where it lies in memory.</summary>
    public bool IsReadInPlace(Node node, Node expression) =>
        Operations.IsView(expression) && expression.Arguments.Any(argument => Resolve(argument) == node)
        || expression.Arguments.Any(argument => ValueOf(argument) is null && IsReadInPlace(node, argument));

    public string UniqueName(string name)
    {
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }

    /// <summary>The leaves of a value's expression, each once.</summary>
    public IEnumerable<Node> LeavesOf(Value value)
    {
        var leaves = new HashSet<Node>();
        Collect(value.Expression, isRoot: true);
        return leaves;

        void Collect(Node node, bool isRoot)
        {
            if (!isRoot && ValueOf(node) is not null)
                return;
            if (node.Arguments.Count == 0)
                leaves.Add(node);
            foreach (var argument in node.Arguments)
                Collect(argument, isRoot: false);
        }
    }

    private void Place(PlanItem item, int index)
    {
        switch (item.Statements[index])
        {
            case SumStatement or SpreadStatement or CollectStatement:
                foreach (var value in item.Statements[index].Values)
                    _positions[value] = (item, index, 0);
                break;
            case RowStatement rows:
                for (var phase = 0; phase < rows.Phases.Count; phase++)
                {
                    foreach (var value in rows.Phases[phase].Values)
                        _positions[value] = (item, index, phase);
                }

                break;
            case LinkStatement link:
                _positions[link.Value] = (item, index, 0);
                break;
            case GatherStatement gather:
                _positions[gather.Value] = (item, index, 0);
                break;
            case GradientStatement gradient:
                _positions[gradient.Value] = (item, index, 0);
                break;
            case EndStatement end:
                _positions[end.Value] = (item, index, 0);
                break;
        }
    }

    private void FindCarried(Func<Variable, Node> read)
    {
        foreach (var value in Values)
        {
            foreach (var leaf in LeavesOf(value).Where(leaf => leaf.Is(Operations.Shift)))
            {
                var carried = Carried.FirstOrDefault(known => known.Variable == leaf.Variable && known.Steps == leaf.Detail.Steps);
                if (carried is null)
                {
                    var source = ValueOf(read(leaf.Variable));
                    carried = new Carried(leaf.Variable, leaf.Detail.Steps, source, source?.IsForward ?? true) { Boundary = BoundaryOf(leaf.Variable) };
                    Carried.Add(carried);
                    _shiftReaders.Add(carried, []);
                }

                if (!_shiftReaders[carried].Contains(value))
                    _shiftReaders[carried].Add(value);
                if (value.Loop is not null && carried.Value?.Loop == value.Loop && value.Loop.Steps == carried.Steps)
                    carried.Loop = value.Loop;
            }
        }
    }
}
