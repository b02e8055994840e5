using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Decides which values need memory, and where they lie: what is read together lies side by side.</summary>
internal sealed class StorageAllocator
{
    private readonly PlanContext _context;
    private readonly Dictionary<Value, Cell> _cells = [];

    private StorageAllocator(PlanContext context) => _context = context;

    public static void Allocate(PlanContext context)
    {
        var allocator = new StorageAllocator(context);
        allocator.PlaceCarried();
        foreach (var value in context.Values.Where(allocator.NeedsMemory))
            allocator._cells.Add(value, new Cell(value, allocator.ScopeOf(value)));
        allocator.JoinSums();
        allocator.ReuseInPlace();
        foreach (var stack in Stacking.Of(allocator._cells, context))
            allocator.MakeBuffer(stack);
        allocator.PointCarried();
    }

    private void PlaceCarried()
    {
        foreach (var carried in _context.Carried)
        {
            var name = carried.IsForward ? "carried_" + carried.Variable.Name : carried.Variable.Name;
            carried.Rows = NewBuffer(name, Scope.Carried, carried.IsForward, carried.Variable.Shape);
            if (carried.IsForward && _context.IsReadOutsideItsLoop(carried))
                carried.Initial = NewBuffer("initial_" + carried.Variable.Name, Scope.Initial, carried.IsForward, carried.Variable.Shape);
            carried.WritesAtOnce = carried.Loop is not null && !_context.ShiftReaders(carried).Any(reader => reader.Loop == carried.Loop && _context.IsAfter(reader, carried.Value!));
        }
    }

    /// <summary>Whether anything reads the value that cannot find it in a register.</summary>
    private bool NeedsMemory(Value value)
    {
        if (value.Expression.Is(Operations.Last) || value.Expression.Is(Operations.First))
            return _context.EndOf(value) is null;
        if (value.Targets.Count > 0 && value.Users.Count == 0)
            return false;
        if (StatementBuilder.IsKernel(value) || Operations.FillsRow(value.Expression) && !value.Shape.IsScalar)
            return !IsWrittenToCarried(value);
        if (value.Domain != Domain.Step || _context.IsVisible(value) || value.IsReadOverLink)
            return true;
        if (_context.Carried.Any(carried => carried.Value == value && (carried.Loop is null || _context.IsReadOutsideItsLoop(carried) || !carried.WritesAtOnce)))
            return true;
        return value.Users.Any(user => user.Steps == 0 && !IsEnd(user.Value) && !_context.SharesRegister(value, user.Value));
    }

    /// <summary>Whether the value is what a loop leaves in its carried rows.</summary>
    private bool IsEnd(Value value) => (value.Expression.Is(Operations.Last) || value.Expression.Is(Operations.First)) && _context.EndOf(value) is not null;

    /// <summary>A sum that is read one step away alone is made right where that read looks for it.</summary>
    private bool IsWrittenToCarried(Value value) => value.Expression.Is(Accumulation.Accumulate)
        && !_context.IsVisible(value)
        && !value.IsReadOverLink
        && _context.Carried.Any(carried => carried.Value == value && carried.WritesAtOnce && !_context.IsReadOutsideItsLoop(carried))
        && value.Users.All(user => user.Steps != 0 || IsEnd(user.Value))
        && _context.BegunSum(value) is null;

    private Scope ScopeOf(Value value)
    {
        if (value.Domain != Domain.Step)
            return value.Domain switch { Domain.Run => Scope.Run, Domain.Token => Scope.Tokens, _ => Scope.Sequence };
        var staysInLoop = value.Loop is not null && !_context.IsVisible(value) && !value.IsReadOverLink && value.Users.All(user => user.Value.Loop == value.Loop)
            && !_context.Carried.Any(carried => carried.Value == value && (carried.Loop is null || _context.IsReadOutsideItsLoop(carried)));
        return staysInLoop ? Scope.Step : Scope.Rows;
    }

    /// <summary>A sum that was begun before the loop goes on in the same place.</summary>
    private void JoinSums()
    {
        foreach (var value in _cells.Keys.ToList().Where(value => value.Expression.Is(Accumulation.Accumulate)))
        {
            if (_context.BegunSum(value) is { } begun)
                _cells[value] = _cells[begun].Join(value, ScopeOf(value));
        }
    }

    /// <summary>A value takes the place of one that only it reads: <c>i = σ(net_i)</c> overwrites net_i.</summary>
    private void ReuseInPlace()
    {
        foreach (var value in _cells.Keys.ToList().Where(value => value.Expression.Operation.Kind == OperationKind.Elementwise && value.Domain == Domain.Step))
        {
            var source = value.Reads.Where(read => read.Steps == 0).Select(read => read.Value).FirstOrDefault(read => CanReuse(read, value));
            if (source is not null)
                _cells[value] = _cells[source].Join(value, ScopeOf(value));
        }
    }

    private bool CanReuse(Value source, Value value) => _cells.ContainsKey(source)
        && source.Users.Count == 1
        && source.Domain == value.Domain
        && source.Shape.Equals(value.Shape)
        && source.IsForward == value.IsForward
        && !_context.IsVisible(source)
        && !_context.Carried.Any(carried => carried.Value == source)
        && !_context.IsReadInPlace(source.Key, value.Expression);

    private void MakeBuffer(IReadOnlyList<Cell> stack)
    {
        var first = stack[0];
        var buffer = new Buffer(_context.UniqueName(stack.Count == 1 ? first.Name : Stacking.NameOf(stack)), first.Scope, first.Values[0].IsForward) { Token = first.Values[0].Token };
        _context.Buffers.Add(buffer);
        foreach (var cell in stack)
        {
            var location = buffer.Add(cell.Shape, cell.Name);
            foreach (var value in cell.Values)
                _context.Locations[value] = location;
        }
    }

    private Location NewBuffer(string name, Scope scope, bool isForward, Shape shape)
    {
        var buffer = new Buffer(_context.UniqueName(name), scope, isForward);
        _context.Buffers.Add(buffer);
        return buffer.Add(shape, name);
    }

    private void PointCarried()
    {
        foreach (var carried in _context.Carried.Where(carried => carried.Value is not null && StatementBuilder.IsKernel(carried.Value)))
        {
            if (IsWrittenToCarried(carried.Value!))
                _context.Locations[carried.Value!] = carried.Rows;
            else
                carried.WritesAtOnce = false;
        }

        foreach (var value in _context.Values.Where(IsEnd))
            _context.Locations[value] = _context.EndOf(value)!.Rows;
    }
}

/// <summary>Values that share one place, one after the other.</summary>
internal sealed class Cell(Value value, Scope scope)
{
    public List<Value> Values { get; } = [value];

    public Scope Scope { get; private set; } = scope;

    public Shape Shape => Values[0].Shape;

    /// <summary>The name of the last value: it is what remains.</summary>
    public string Name => Values.Select(member => member.Name).LastOrDefault(name => name is not null) ?? "value";

    /// <summary>A place that is written before the loop needs a row for every step.</summary>
    public Cell Join(Value next, Scope scope)
    {
        Values.Add(next);
        if (scope == Scope.Rows)
            Scope = Scope.Rows;
        return this;
    }
}
