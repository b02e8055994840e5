using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>Joins the products of a statement's sums into as few kernel calls as their places in memory allow.</summary>
internal sealed class ProductJoiner(PlanContext context)
{
    private readonly HashSet<Value> _begun = [];

    public void Join(SumStatement statement)
    {
        var chunks = statement.Sums.SelectMany(sum => ChunksOf(sum).Select(operands => (Sum: sum, Operands: operands))).ToList();
        foreach (var group in chunks.GroupBy(chunk => string.Join(",", chunk.Operands.Select(product => context.Resolve(product.Arguments[1]).Id))).OrderByDescending(group => group.Count()).ToList())
        {
            foreach (var run in RunsOf([.. group]))
                statement.Products.Add(CallOf(run));
        }
    }

    /// <summary>The products of a sum, in sets whose operands lie side by side.</summary>
    private List<List<Node>> ChunksOf(Value sum)
    {
        var products = Stacking.Products(sum).OrderBy(PlaceOf).ThenBy(product => product.Id).ToList();
        var chunks = new List<List<Node>>();
        foreach (var product in products)
        {
            if (chunks.Count > 0 && Follows(chunks[chunks.Count - 1].Last(), product))
                chunks[chunks.Count - 1].Add(product);
            else
                chunks.Add([product]);
        }

        return chunks;
    }

    private int PlaceOf(Node product) => context.ValueOf(product.Arguments[1]) is { } value && context.Locations.TryGetValue(value, out var location)
        ? (context.Buffers.IndexOf(location.Buffer) * 1000) + location.Column
        : -1;

    private bool Follows(Node left, Node right)
    {
        var first = LocationOf(left);
        var second = LocationOf(right);
        return first is not null && second is not null && first.Buffer == second.Buffer && first.Column + 1 == second.Column
            && left.Arguments[1].Shape.Equals(right.Arguments[1].Shape);
    }

    private Location? LocationOf(Node product) => context.ValueOf(product.Arguments[1]) is { } value && context.Locations.TryGetValue(value, out var location) ? location : null;

    /// <summary>The sums whose places are neighbours and which begin in the same way.</summary>
    private List<List<(Value Sum, List<Node> Products)>> RunsOf(List<(Value Sum, List<Node> Operands)> chunks)
    {
        var runs = new List<List<(Value Sum, List<Node> Products)>>();
        foreach (var chunk in chunks.OrderBy(chunk => context.Buffers.IndexOf(context.Locations[chunk.Sum].Buffer)).ThenBy(chunk => context.Locations[chunk.Sum].Column))
        {
            var last = runs.Count > 0 ? runs[runs.Count - 1].Last().Sum : null;
            var before = runs.Take(runs.Count - 1).SelectMany(run => run).Select(member => member.Sum).ToList();
            var isNeighbour = last is not null
                && context.Locations[last].Buffer == context.Locations[chunk.Sum].Buffer
                && context.Locations[last].Column + 1 == context.Locations[chunk.Sum].Column
                && (Continues(last) || before.Contains(last)) == (Continues(chunk.Sum) || before.Contains(chunk.Sum));
            if (isNeighbour)
                runs[runs.Count - 1].Add(chunk);
            else
                runs.Add([chunk]);
        }

        return runs;
    }

    private bool Continues(Value sum) => _begun.Contains(sum) || context.BegunSum(sum) is not null;

    private ProductCall CallOf(List<(Value Sum, List<Node> Products)> run)
    {
        var begin = Continues(run[0].Sum) ? Begin.Accumulate : Begin.Zero;
        var biases = new List<(Node, int)>();
        var parts = new List<PackedPart>();
        for (var column = 0; column < run.Count; column++)
        {
            var (sum, products) = run[column];
            if (_begun.Add(sum))
                biases.AddRange(sum.Expression.Arguments.Where(Accumulation.IsBias).Select(bias => (bias, column)));
            parts.AddRange(products.Select((product, block) => new PackedPart(product.Arguments[0], block, column)));
        }

        if (biases.Count > 0 && begin == Begin.Zero)
            begin = Begin.Bias;
        var sums = run.Select(member => member.Sum).ToList();
        var operands = run[0].Products.Select(product => product.Arguments[1]).ToList();
        return new ProductCall(NameOf(sums, operands), sums, operands, parts, begin, biases);
    }

    private string NameOf(List<Value> sums, List<Node> operands)
    {
        var target = context.Locations[sums[0]].Buffer;
        var source = operands.Count == 1 ? EquationPrinter.Print(operands[0]).Replace("<t-1>", "").Replace("<t+1>", "") : "";
        return context.UniqueName("weights_" + target.Name + (source.Length > 0 && source.All(IsNameCharacter) ? "_" + source : ""));
    }

    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';
}
