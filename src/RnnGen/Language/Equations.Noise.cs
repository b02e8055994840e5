namespace RnnGen;

public static partial class Equations
{
    /// <summary>
    /// The vector without a random part of its elements: each is 0 with the probability <c>rate</c>, else divided by 1 - rate. The vector
    /// itself when not training. Srivastava et al. (2014); with one mask per sequence, Gal and Ghahramani (2016).
    /// </summary>
    /// <param name="value">The vector.</param>
    /// <param name="rate">The probability of 0, a constant of at least 0 and below 1.</param>
    /// <param name="per">Whether every step draws a mask, or one holds for a whole sequence.</param>
    public static Vec Dropout(Vec value, double rate, Per per = Per.Step) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language: a mask is laid on the elements of a Vec.</summary>
    [Unsupported("a mask is laid on the elements of a Vec")]
    public static Scalar Dropout(Scalar value, double rate, Per per = Per.Step) => Symbolic.Value<Scalar>();

    /// <summary>
    /// The next value of a state of which a random part of the elements stays as it was, each with the probability <c>rate</c>; the mean,
    /// rate·previous + (1 - rate)·next, when not training. Krueger et al. (2017).
    /// </summary>
    /// <param name="previous">The value at the step before.</param>
    /// <param name="next">The value of an element that does not stay.</param>
    /// <param name="rate">The probability that an element stays, a constant of at least 0 and below 1.</param>
    public static Vec Zoneout(Vec previous, Vec next, double rate) => Symbolic.Value<Vec>();

    /// <summary>
    /// A weight of which, while training, each element is 0 with the probability <paramref name="rate"/> and else divided by 1 - rate: one mask for a run,
    /// the same for all its sequences and steps. Otherwise the weight itself.
    /// </summary>
    /// <param name="weight">A weight of shape (rows, columns).</param>
    /// <param name="rate">The probability of 0; a constant of at least 0 and below 1.</param>
    public static Mat DropConnect(Mat weight, double rate) => Symbolic.Value<Mat>();
}
