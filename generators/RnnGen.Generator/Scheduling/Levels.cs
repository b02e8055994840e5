using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Scheduling;

/// <summary>How late values can be computed: each one no earlier than what it reads, and one level later where it must wait.</summary>
internal static class Levels
{
    /// <param name="distance">How many levels a value stands after one that it reads; null for a read that does not count.</param>
    public static Dictionary<Value, int> Of(IReadOnlyList<Value> values, Func<Value, (Value Value, int Steps), int?> distance)
    {
        var members = new HashSet<Value>(values);
        var levels = new Dictionary<Value, int>();
        foreach (var value in values)
            Level(value);
        return levels;

        int Level(Value value)
        {
            if (levels.TryGetValue(value, out var known))
                return known;
            var level = 0;
            foreach (var read in value.Reads.Where(read => members.Contains(read.Value)))
            {
                if (distance(value, read) is { } wait)
                    level = Math.Max(level, Level(read.Value) + wait);
            }

            levels.Add(value, level);
            return level;
        }
    }
}
