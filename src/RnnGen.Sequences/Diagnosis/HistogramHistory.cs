namespace RnnGen.Sequences;

/// <summary>How the magnitudes of a set of numbers change while a network learns, such as those of all gradients of its parameters.</summary>
/// <remarks>It never keeps more than it has columns: where they are full, every second one goes, and from then on every second record.</remarks>
public sealed class HistogramHistory
{
    private readonly EvenRecords<LogHistogram> _records;
    private readonly Func<LogHistogram> _empty;
    private readonly string _label;

    /// <summary>Makes an empty history.</summary>
    /// <param name="label">What the numbers are, such as <c>log10 |gradient|</c>.</param>
    /// <param name="lowest">The decimal logarithm at which histograms begin.</param>
    /// <param name="highest">The decimal logarithm at which they end.</param>
    /// <param name="bins">The number of bins of each.</param>
    /// <param name="columns">The most records that are kept, at least 2.</param>
    public HistogramHistory(string label, double lowest = -12, double highest = 4, int bins = 64, int columns = 64)
    {
        _empty = () => new LogHistogram(lowest, highest, bins);
        _empty();
        (_label, _records) = (label, new EvenRecords<LogHistogram>(columns));
    }

    /// <summary>The records that are kept.</summary>
    public int Count => _records.Items.Count;

    /// <summary>Notes the magnitudes of numbers after a step of the training.</summary>
    public void Record(long step, ReadOnlySpan<float> values)
    {
        if (!_records.Wants)
        {
            _records.Skip();
            return;
        }
        var histogram = _empty();
        histogram.Add(values);
        _records.Offer(step, () => histogram);
    }

    /// <summary>A heat map: to the right the steps of the training, upwards the magnitude, as colour the part of the numbers of that magnitude.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been recorded.</exception>
    public Picture ToPicture(string title) => HistogramPicture.Of(title, _records.Axis(), _label, [.. _records.Items.Select(record => record.Value)]);
}
