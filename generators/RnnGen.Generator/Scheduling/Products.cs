using System.Collections.Generic;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>What the first product does with what lies at its destination.</summary>
internal enum Begin
{
    /// <summary>Nothing was there.</summary>
    Zero,

    /// <summary>The biases stand at the beginning of the sum.</summary>
    Bias,

    /// <summary>The sum goes on.</summary>
    Accumulate,
}

/// <summary>A matrix as it stands in a packed operand: a parameter or a matrix that is computed of them, perhaps transposed, perhaps a block of its columns.</summary>
/// <param name="Block">Which of the operand's blocks it multiplies.</param>
/// <param name="Column">Which of the destination's columns it makes.</param>
internal sealed record PackedPart(Node Matrix, int Block, int Column);

/// <summary>
/// One call of the product kernel: operands side by side times matrices that were packed together, into sums that lie side by side.
/// </summary>
/// <param name="Sums">The sums, in the order of their columns.</param>
/// <param name="Operands">The vectors, in the order of their blocks; each of the same width.</param>
internal sealed record ProductCall(
    string Name,
    IReadOnlyList<Value> Sums,
    IReadOnlyList<Node> Operands,
    IReadOnlyList<PackedPart> Parts,
    Begin Begin,
    IReadOnlyList<(Node Bias, int Column)> Biases)
{
    /// <summary>The number of products of the equations that this call computes.</summary>
    public int Count => Parts.Count;
}
