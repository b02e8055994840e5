namespace RnnGen.Sequences;

/// <summary>
/// What the reward of a drawn sequence is compared with. The gradient stays right on average whatever that is, as long as it does not depend on what
/// was drawn; how much it varies depends on it very much.
/// </summary>
public enum RewardBaseline
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mean of the rewards of earlier steps, which fades (Williams 1992, section 8).</summary>
    MovingMean,

    /// <summary>The reward of what the network writes greedily for the same input (Rennie, Marcheret, Mroueh, Ross and Goel 2017).</summary>
    SelfCritical,

    /// <summary>The mean reward of the other sequences that were drawn for the same input (Kool, van Hoof and Welling 2019).</summary>
    OtherDraws,
}
