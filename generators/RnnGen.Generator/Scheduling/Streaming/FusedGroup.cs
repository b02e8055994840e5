using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>Sums of one width whose accumulators stay in registers, and the equations that are computed on them at once.</summary>
internal sealed class FusedGroup : Statement
{
    private FusedGroup(int number, IReadOnlyList<SumOfProducts> sums, IReadOnlyList<Pass> passes)
    {
        Number = number;
        Sums = sums;
        Passes = passes;
        Rows.Phases.Add(new VectorPhase(Width));
    }

    /// <summary>The place among the groups, from 1.</summary>
    public int Number { get; }

    public Size Width => Sums[0].Value.Shape.Width;

    /// <summary>The gates, in the order in which their weights lie side by side.</summary>
    public IReadOnlyList<SumOfProducts> Sums { get; }

    /// <summary>The passes over operands, in order.</summary>
    public IReadOnlyList<Pass> Passes { get; }

    /// <summary>The equations of the same width that follow.</summary>
    public RowStatement Rows { get; } = new(Domain.Step);

    public List<Value> Equations => Rows.Phases[0].Values;

    public override IEnumerable<Value> Values => Sums.Select(sum => sum.Value).Concat(Equations);

    /// <summary>How many functions such as tanh the equations call: the JIT compiler inlines a limited number into one method.</summary>
    public int Functions => Equations.Sum(value => FunctionsIn(value.Expression));

    public static int FunctionsIn(Node node) => node.Arguments.Where(argument => argument.Operation.Kind == OperationKind.Elementwise).Sum(FunctionsIn) + CostOf(node);

    public static FusedGroup Of(int number, IReadOnlyList<SumOfProducts> sums) => new(number, sums, PassesOf(sums));

    /// <summary>Puts the equations into the order in which they were written, as far as they do not need each other.</summary>
    public void Arrange()
    {
        var ordered = RowStatementBuilder.InOrder(Equations);
        Equations.Clear();
        Equations.AddRange(ordered);
    }

    /// <summary>Products with one operand share a pass as far as the order of every sum allows.</summary>
    private static List<Pass> PassesOf(IReadOnlyList<SumOfProducts> sums)
    {
        var open = sums.Select(sum => sum.Chains.SelectMany((chain, number) => chain.Select(term => (Term: term, Chain: number))).ToList()).ToList();
        var passes = new List<Pass>();
        while (open.Any(terms => terms.Count > 0))
        {
            // The operand that the most sums wait for.
            var operand = open.Where(terms => terms.Count > 0).GroupBy(terms => terms[0].Term.Operand).OrderByDescending(group => group.Count()).First().Key;
            var products = new List<PassProduct>();
            for (var gate = 0; gate < open.Count; gate++)
            {
                if (open[gate].Count == 0 || open[gate][0].Term.Operand != operand)
                    continue;
                products.Add(new PassProduct(gate, open[gate][0].Chain, open[gate][0].Term.Matrix));
                open[gate].RemoveAt(0);
            }

            passes.Add(new Pass(operand, products));
        }

        return passes;
    }

    /// <summary>An operation in units of tanh; arithmetic is nothing beside it.</summary>
    private static int CostOf(Node node) => (node.Operation.Work + (Operations.Tanh.Work / 2)) / Operations.Tanh.Work;
}

/// <summary>One run over the elements of an operand: all matrices that it is multiplied by.</summary>
internal sealed record Pass(Node Operand, IReadOnlyList<PassProduct> Products);

/// <param name="Gate">The sum to which the product belongs.</param>
/// <param name="Chain">The chain of the sum.</param>
internal sealed record PassProduct(int Gate, int Chain, Node Matrix);
