namespace RnnGen.Sequences;

/// <summary>
/// How large the gradient of a loss by a state is, so and so many steps before the loss: a histogram of magnitudes per distance.
/// Gradients that shrink from step to step vanish, those that grow explode.
/// Y. Bengio, P. Simard and P. Frasconi, "Learning long-term dependencies with gradient descent is difficult", IEEE Transactions on Neural
/// Networks 5 (1994).
/// </summary>
/// <remarks>
/// The gradients are exact, not estimated. A network offers them through an input of zeros that is added to the state,
/// <c>[Input] Vec probe; [State] Vec h => Vec.Tanh(Linear(x, Prev(h))) + probe</c>: the gradient by <c>probe</c> at a step is the whole
/// derivative of the loss by <c>h</c> at that step, through all later steps. They belong to the loss as the network declares it: a mean
/// over the batch makes all of them smaller by a common factor, and with losses at several steps each is the sum over those that follow.
/// </remarks>
public sealed class GradientsByDistance
{
    private readonly LogHistogram[] _histograms;

    /// <summary>Makes empty histograms.</summary>
    /// <param name="distances">Distances are counted from 0 to one less than this; greater ones are left out.</param>
    /// <param name="lowest">The decimal logarithm at which histograms begin.</param>
    /// <param name="highest">The decimal logarithm at which they end.</param>
    /// <param name="bins">The number of bins of each.</param>
    public GradientsByDistance(int distances, double lowest = -12, double highest = 4, int bins = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distances, 1);
        _histograms = new LogHistogram[distances];
        for (var distance = 0; distance < distances; distance++)
            _histograms[distance] = new LogHistogram(lowest, highest, bins);
    }

    /// <summary>The number of distances.</summary>
    public int Distances => _histograms.Length;

    /// <summary>The magnitudes at a distance: 0 at the step of the loss, 1 at the one before.</summary>
    public LogHistogram this[int distance] => _histograms[distance];

    /// <summary>
    /// The slope of the straight line that fits the medians best, in decades per step: −0.1 means that ten steps further back a gradient is a
    /// tenth. NaN if fewer than two medians are finite.
    /// </summary>
    public double DecadesPerStep
    {
        get
        {
            var points = Enumerable.Range(0, Distances).Select(d => (X: (double)d, Y: this[d].Median)).Where(point => double.IsFinite(point.Y)).ToList();
            if (points.Count < 2)
                return double.NaN;
            var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
            return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        }
    }

    /// <summary>Counts the gradients of a run, of which the loss is at the last step of each sequence.</summary>
    /// <param name="tape">A tape after its backward run.</param>
    /// <param name="lengths">The steps of each sequence, as the batch was given them.</param>
    /// <param name="probe">The input that is added to the state.</param>
    /// <exception cref="ArgumentException">The network has no such input, or its gradients were not kept.</exception>
    public void Add(Tape<float> tape, ReadOnlySpan<int> lengths, string probe = "probe")
    {
        for (var sequence = 0; sequence < lengths.Length; sequence++)
            AddSequence(tape, sequence, lengths[sequence] - 1, probe);
    }

    /// <summary>Counts the gradients of one sequence of a run.</summary>
    /// <param name="tape">A tape after its backward run.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="lossStep">The step of its loss, from which distances are counted back; −1 of an empty sequence.</param>
    /// <param name="probe">The input that is added to the state.</param>
    /// <exception cref="ArgumentException">The network has no such input or step, or its gradients were not kept.</exception>
    public void AddSequence(Tape<float> tape, int sequence, int lossStep, string probe = "probe")
    {
        var name = "δ" + probe;
        for (var distance = 0; distance < Math.Min(Distances, lossStep + 1); distance++)
            _histograms[distance].Add(tape.Value(name, sequence, lossStep - distance));
    }

    /// <summary>Forgets all gradients.</summary>
    public void Clear()
    {
        foreach (var histogram in _histograms)
            histogram.Clear();
    }

    /// <summary>A heat map of the histograms: to the right the distance, upwards the magnitude, as colour the part of the gradients at that distance.</summary>
    public Picture ToPicture(string title) => HistogramPicture.Of(
        title, Axis.Numbers("steps before the loss", from: -0.5, to: Distances - 0.5), "log10 |dLoss/dState|", _histograms);
}
