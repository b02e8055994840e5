namespace RnnGen;

/// <summary>What may be said of a class that has no equations of its own: from which cell it has them, and how they are changed.</summary>
public abstract class DerivableAttribute : Attribute
{
    /// <summary>
    /// The cell or network whose equations the class has. The class declares no members of the language itself; its sizes may be fixed by
    /// <see cref="SizeAttribute">[Size("hidden", 64)]</see>. Null for a class with equations of its own.
    /// </summary>
    public Type? Of { get; init; }

    /// <summary>
    /// Whether the class is the tangent of the other: beside each input x, parameter p and given initial value stands its tangent
    /// (<c>xTangent</c>, <c>pTangent</c>; zero unless set), and beside each output h its derivative along them, <c>hTangent</c>. Where the other has
    /// losses, the loss of the tangent is the slope of their sum, and its gradient by the parameters the product of the Hessian with the tangents.
    /// </summary>
    public bool Tangent { get; init; }

    /// <summary>
    /// Whether what each <c>Linear</c> sums is normalised: <c>LayerNorm(W·x + U·h, gain, bias)</c>, with a gain that starts at one and the bias outside.
    /// J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization", 2016, equation 4.
    /// </summary>
    public bool LayerNorm { get; init; }

    /// <summary>
    /// Whether each <c>Linear</c> of a <c>Prev</c> of a state and of something else becomes <c>alpha·W·x·U·h + beta1·U·h + beta2·W·x + bias</c>; the three new
    /// vectors start at one. Y. Wu et al., "On multiplicative integration with recurrent neural networks", NIPS 2016.
    /// </summary>
    public bool MultiplicativeIntegration { get; init; }

    /// <summary>Whether each matrix that multiplies a <c>Prev</c> of a state becomes a vector of the same name: each unit reads the past of itself alone.</summary>
    public bool Diagonal { get; init; }

    /// <summary>The rank of each matrix U that multiplies a <c>Prev</c> of a state, which becomes the product of <c>U.left</c> and <c>U.right</c>.</summary>
    public int Rank { get; init; }

    /// <summary>
    /// The number of blocks of each matrix U that multiplies a <c>Prev</c> of a state: <c>U.head1</c>, <c>U.head2</c>, … The size of the state must be a multiple.
    /// </summary>
    public int Heads { get; init; }

    /// <summary>
    /// The probability that a unit of a state keeps its previous value at a step, when training. D. Krueger et al., "Zoneout: regularizing RNNs by randomly
    /// preserving hidden activations", ICLR 2017.
    /// </summary>
    public double Zoneout { get; init; }

    /// <summary>
    /// The size of a projection of the first output h: <c>h.projection·h.wide</c>, which is also what the cell reads of its past. H. Sak, A. Senior and
    /// F. Beaufays, "Long short-term memory recurrent neural network architectures for large scale acoustic modeling", Interspeech 2014.
    /// </summary>
    public int Projection { get; init; }
}
