namespace RnnGen.Sequences;

/// <summary>What BLEU does about orders of n-grams without a match. The names are sacreBLEU's (Post 2018).</summary>
public enum BleuSmoothing
{
    /// <summary>Nothing: the score is 0.</summary>
    None,

    /// <summary>The numerator 0 becomes a constant, 0.1 by default (Chen and Cherry 2014, method 1).</summary>
    Floor,

    /// <summary>A constant, 1 by default, is added to matches and totals of all orders above 1 (Lin and Och 2004).</summary>
    AddK,

    /// <summary>The k-th order without a match counts as 1 / 2ᵏ matches, as in NIST's mteval-v13a (Chen and Cherry 2014, method 3).</summary>
    Exponential,
}
