using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling.Streaming;

/// <summary>A sum of products as it is added up, whether it was begun before a loop or not.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Biases">The biases, in the order in which they are added; the first chain starts from them.</param>
/// <param name="Chains">
/// Each chain adds its products one after the other; the chains are added at the end. A run must use the same
/// shape, for both agree to the bit.
/// </param>
internal sealed record SumOfProducts(Value Value, IReadOnlyList<Node> Biases, IReadOnlyList<IReadOnlyList<Term>> Chains)
{
    /// <summary>Whether what is added inside a loop is a chain of its own, or goes on where the begun sum ended.</summary>
    private const bool LoopHasItsOwnChain = false;

    public static SumOfProducts Of(Plan plan, Value sum)
    {
        var begun = plan.Context.BegunSum(sum);
        var terms = TermsOf(plan, sum);
        if (begun is null)
            return new SumOfProducts(sum, BiasesOf(plan, sum), [terms]);
        var former = Of(plan, begun);
        IReadOnlyList<IReadOnlyList<Term>> chains = LoopHasItsOwnChain ? [.. former.Chains, terms] : [[.. former.Chains[0], .. terms]];
        return new SumOfProducts(sum, former.Biases, chains);
    }

    private static IEnumerable<ProductCall> CallsOf(Plan plan, Value sum) =>
        Plan.StatementsOf(plan.Forward).OfType<SumStatement>().SelectMany(statement => statement.Products).Where(call => call.Sums.Contains(sum));

    private static List<Term> TermsOf(Plan plan, Value sum) =>
    [
        .. CallsOf(plan, sum).SelectMany(call => call.Parts
            .Where(part => call.Sums[part.Column] == sum)
            .OrderBy(part => part.Block)
            .Select(part => new Term(part.Matrix, plan.Context.Resolve(call.Operands[part.Block])))),
    ];

    private static List<Node> BiasesOf(Plan plan, Value sum) =>
        [.. CallsOf(plan, sum).SelectMany(call => call.Biases.Where(bias => call.Sums[bias.Column] == sum).Select(bias => bias.Bias))];
}

/// <summary>A matrix times a vector.</summary>
internal sealed record Term(Node Matrix, Node Operand);
