using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>One run, forward or backward: its values, its loops, and the order of both.</summary>
internal sealed class Section
{
    private readonly bool _isForward;

    public Section(IEnumerable<Value> values)
    {
        Values = [.. values];
        _isForward = Values.All(value => value.IsForward);
        Loops = FindLoops(Values);
        PlaceLightWork();
        Order = OrderOf();
    }

    public IReadOnlyList<Value> Values { get; }

    public IReadOnlyList<Loop> Loops { get; }

    /// <summary>Loops, and sets of values that are computed for all rows at once, in the order of computation.</summary>
    public IReadOnlyList<Unit> Order { get; }

    /// <summary>The loops of the values of one run, with no more in them than what depends on itself through time.</summary>
    public static IReadOnlyList<Loop> FindLoops(IReadOnlyList<Value> values)
    {
        var loops = new List<Loop>();
        foreach (var component in StronglyConnectedComponents.Of(values, value => value.Reads.Select(read => read.Value).Where(read => read.IsForward == value.IsForward).Distinct()))
        {
            if (component.Count == 1 && !component[0].Reads.Any(read => read.Value == component[0]))
                continue;
            var members = new HashSet<Value>(component);
            var steps = component.SelectMany(value => value.Reads).First(read => read.Steps != 0 && members.Contains(read.Value)).Steps;
            var loop = new Loop(steps);
            loops.Add(loop);
            foreach (var value in component)
                Put(value, loop);
        }

        return loops;
    }

    private IEnumerable<Value> Own(IEnumerable<(Value Value, int Steps)> links) => links.Select(link => link.Value).Where(value => value.IsForward == _isForward).Distinct();

    private static void Put(Value value, Loop loop)
    {
        value.Loop = loop;
        loop.Values.Add(value);
    }

    /// <summary>
    /// Light work stays in the loop that uses it or makes it. Work that all users of one loop share is computed there, but for sums over
    /// the elements of what another loop makes; what a loop's values lead to follows them, unless it needs something that comes after the loop.
    /// </summary>
    private void PlaceLightWork()
    {
        var order = StronglyConnectedComponents.Of(Values, value => Own(value.Reads)).SelectMany(component => component).ToList();
        foreach (var value in Enumerable.Reverse(order).Where(value => IsMovable(value) && !value.Expression.Is(Operations.Total)))
        {
            var users = value.Users.Where(user => user.Value.IsForward == value.IsForward).ToList();
            var loop = users.Count > 0 ? users[0].Value.Loop : null;
            if (loop is not null && users.All(user => user.Value.Loop == loop && user.Steps == 0) && !(Operations.IsSumOfElements(value.Expression) && LoopToFollow(value) is not null))
                Put(value, loop);
        }

        foreach (var value in order.Where(IsMovable))
        {
            if (LoopToFollow(value) is { } loop)
                Put(value, loop);
        }
    }

    /// <summary>The loop that makes what a value reads, if the value can be computed in it.</summary>
    private Loop? LoopToFollow(Value value) => value.Reads
        .Where(read => read.Value.Loop is not null && read.Value.IsForward == value.IsForward)
        .Select(read => read.Value.Loop!).Distinct().LastOrDefault(candidate => CanFollow(value, candidate));

    private static bool IsMovable(Value value) => value.Loop is null
        && !value.IsHeavy
        && (value.Domain == Domain.Step || value.Expression.Is(Operations.Total) && value.Expression.Arguments[0].Domain == Domain.Step);

    private bool CanFollow(Value value, Loop loop) => value.Reads.All(read =>
        read.Value.Loop == loop ? read.Steps == 0 : !DependsOn(read.Value, loop, []));

    private bool DependsOn(Value value, Loop loop, HashSet<Value> seen) => value.Loop == loop
        || seen.Add(value) && Own(value.Reads).Any(read => DependsOn(read, loop, seen))
        || value.Loop is { } own && own != loop && own.Values.Any(member => seen.Add(member) && Own(member.Reads).Any(read => DependsOn(read, loop, seen)));

    private List<Unit> OrderOf()
    {
        var units = Values.Where(value => value.Loop is null).Cast<object>().Concat(Loops).ToList();
        var done = new HashSet<object>();
        var order = new List<Unit>();
        while (done.Count < units.Count)
        {
            var ready = units.Where(unit => !done.Contains(unit) && Before(unit).All(done.Contains)).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("The values cannot be ordered.");
            var batch = ready.OfType<Value>().Where(value => value.IsHeavy).ToList();
            if (batch.Count == 0)
                batch = WithLightFollowers([.. ready.OfType<Value>()], done);
            order.Add(batch.Count > 0 ? new Unit(null, batch) : new Unit((Loop)ready[0], ((Loop)ready[0]).Values));
            done.UnionWith(batch.Count > 0 ? batch : [ready[0]]);
        }

        return order;
    }

    /// <summary>Adds the light work that needs no more than these values, so that it can be fused with them.</summary>
    private List<Value> WithLightFollowers(List<Value> batch, HashSet<object> done)
    {
        while (batch.Count > 0)
        {
            var followers = Values.Where(value => value.Loop is null && !value.IsHeavy && !done.Contains(value) && !batch.Contains(value)
                && Before(value).All(unit => done.Contains(unit) || unit is Value read && batch.Contains(read))).ToList();
            if (followers.Count == 0)
                break;
            batch.AddRange(followers);
        }

        return batch;
    }

    private IEnumerable<object> Before(object unit)
    {
        var values = unit is Loop loop ? loop.Values : [(Value)unit];
        return values.SelectMany(value => Own(value.Reads)).Select(read => (object?)read.Loop ?? read).Where(read => read != unit).Distinct();
    }
}

/// <summary>Values that are computed together: in a loop over time, or for all rows at once.</summary>
internal sealed record Unit(Loop? Loop, IReadOnlyList<Value> Values);
