using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>Gives places to the values of a step that do not stay in registers, and to what is carried.</summary>
internal sealed class StreamingStorage
{
    private readonly PlanContext _context;
    private readonly LiveValues _live;
    private readonly IReadOnlyList<Statement> _steps;
    private readonly Loop _loop;

    private StreamingStorage(PlanContext context, LiveValues live, IReadOnlyList<Statement> steps, Loop loop)
    {
        _context = context;
        _live = live;
        _steps = steps;
        _loop = loop;
    }

    public static PlanContext Allocate(PlanContext run, LiveValues live, IReadOnlyList<RowStatement> preparation, IReadOnlyList<Statement> steps, Loop loop, Value output)
    {
        var storage = new StreamingStorage(new PlanContext(run), live, steps, loop);
        foreach (var value in preparation.SelectMany(rows => rows.Values))
            storage.Place(value, Scope.Run);
        foreach (var carried in live.Carried)
            storage.Place(carried);
        foreach (var step in steps)
        {
            foreach (var value in step.Values.Where(value => value == output || storage.NeedsMemory(value, step)))
                storage.Place(value, Scope.Step);
        }

        return storage._context;
    }

    /// <summary>Within a group everything is found in registers.</summary>
    private bool NeedsMemory(Value value, Statement home) => home is not FusedGroup
        || _context.Carried.Any(carried => carried.Value == value && !carried.WritesAtOnce)
        || _steps.Where(step => step != home).SelectMany(step => step.Values).Any(user => _live.ReadsOf(user).Contains(value));

    private void Place(Value value, Scope scope) => _context.Locations[value] = NewBuffer(value.Name ?? "value", scope, value.Shape);

    private void Place(Carried original)
    {
        var name = "carried_" + original.Variable.Name;
        var carried = new Carried(original.Variable, original.Steps, original.Value, isForward: true)
        {
            Boundary = original.Boundary,
            Loop = _loop,
            Rows = NewBuffer(name, Scope.Carried, original.Variable.Shape),
            WritesAtOnce = original.Loop is not null,
        };
        if (carried.WritesAtOnce && IsReadAfterTheWrite(carried))
            carried.Next = NewBuffer("next_" + original.Variable.Name, Scope.Carried, original.Variable.Shape);
        _context.Carried.Add(carried);
    }

    /// <summary>Whether the old value is read when perhaps a part of the new one stands in its place.</summary>
    private bool IsReadAfterTheWrite(Carried carried)
    {
        var write = _steps.ToList().FindIndex(step => step.Values.Contains(carried.Value!));
        return _steps.Skip(write).Any(step => step switch
        {
            FusedGroup group => group.Passes.Any(pass => IsCarried(pass.Operand))
                || group.Equations.Any(value => Reads(value.Expression) && (step != _steps[write] || IsSliced(value.Expression))),
            _ => step.Values.Any(value => Reads(value.Expression)),
        });

        bool IsCarried(Node node) => node.Is(Operations.Shift) && node.Variable == carried.Variable && node.Detail.Steps == carried.Steps;

        bool IsSliced(Node node) => Operations.IsView(node) ? node.Arguments.Any(IsCarried) : node.Arguments.Any(argument => _context.ValueOf(argument) is null && IsSliced(argument));

        bool Reads(Node node) => IsCarried(node) || node.Arguments.Any(argument => _context.ValueOf(argument) is null && Reads(argument));
    }

    private Location NewBuffer(string name, Scope scope, Shape shape)
    {
        var buffer = new Buffer(_context.UniqueName(name), scope, isForward: true);
        _context.Buffers.Add(buffer);
        return buffer.Add(shape, buffer.Name);
    }
}
