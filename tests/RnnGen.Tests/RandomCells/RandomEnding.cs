using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Writing;
using static RnnGen.Tests.Writing.Term;

namespace RnnGen.Tests.RandomCells;

using Normalizer = RnnGen.Generator.Equations.Declarations.Normalizer;

/// <summary>Random outputs and losses that read every value which nothing has read so far.</summary>
internal sealed class RandomEnding(Random random, CellWriter cell, IReadOnlyList<Ingredient> values, IReadOnlyList<Ingredient> states)
{
    public void Write()
    {
        var unread = values.Where(value => !value.IsRead).ToList();
        cell.Vec("y", Linear([.. unread.Append(states[^1]).Distinct().Select(value => value.Term)]), random.Pick(["Identity", "Tanh", "Softmax"]), output: true, size: 3);
        if (random.Chance(0.3))
            cell.Vec("both", Call("Concat", [.. random.Some(states, 2).Select(state => state.Term)]), output: true);
        if (random.Chance(0.4))
            WriteSummary();
        for (var loss = random.Next(4); loss > 0; loss--)
            WriteLoss(loss);
    }

    private void WriteSummary()
    {
        var functions = random.Some(["Last", "First", "SumOverTime", "MeanOverTime"], 2);
        cell.Vec("summary", Call("Concat", [.. functions.Select(function => Call(function, random.Pick(states).Term))]), output: true);
    }

    private void WriteLoss(int number)
    {
        var isPerSequence = random.Chance(0.3);
        var per = isPerSequence ? Lifetime.Sequence : Lifetime.Step;
        var source = random.Pick(states).Term;
        var read = cell.Vec($"read{number}", isPerSequence ? Linear(Call("Last", source)).Named("end") : Linear(source), size: 4);
        var mask = random.Chance(0.3) ? $"mask{number}" : "";
        // A sum of masks below zero would divide the loss by almost nothing.
        if (mask.Length > 0)
            cell.Scalar(mask, Call("Square", cell.Target($"given{number}", SymbolType.Scalar, per)));
        var normalizer = isPerSequence ? random.Pick([Normalizer.Sequence, Normalizer.Sum]) : random.Pick([Normalizer.Step, Normalizer.Step, Normalizer.Sequence, Normalizer.Sum]);
        cell.Loss($"loss{number}", Error(read, $"target{number}", per), random.Pick([1, 0.25, 2]), mask, normalizer);
    }

    private Term Error(Term read, string target, Lifetime per) => random.Next(5) switch
    {
        0 => Call("CrossEntropy", read, cell.Target(target, SymbolType.Token, per)),
        1 => Call("BinaryCrossEntropy", read, cell.Target(target, per: per)),
        2 => Call("Sum", Call("Square", read - cell.Target(target, per: per))),
        3 => Call("Dot", Call("Tanh", read), cell.Target(target, per: per)),
        _ => Call("MeanSquaredError", read, cell.Target(target, per: per)),
    };
}
