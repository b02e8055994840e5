namespace RnnGen.Sequences;

/// <summary>How the gradients by a state change while a network learns: the median magnitude at each distance, after each recorded step.</summary>
/// <remarks>It never keeps more than it has columns: where they are full, every second one goes, and from then on every second record.</remarks>
public sealed class GradientHistory
{
    private readonly EvenRecords<double[]> _records;
    private readonly int _distances;

    /// <summary>Makes an empty history.</summary>
    /// <param name="distances">The distances to keep.</param>
    /// <param name="columns">The most records that are kept, at least 2.</param>
    public GradientHistory(int distances, int columns = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distances, 1);
        _distances = distances;
        _records = new EvenRecords<double[]>(columns);
    }

    /// <summary>The records that are kept.</summary>
    public int Count => _records.Items.Count;

    /// <summary>Notes the medians of histograms, which may then be cleared and filled again.</summary>
    /// <param name="step">The step of the training.</param>
    /// <param name="gradients">Of as many distances as the history.</param>
    /// <exception cref="ArgumentException">It has other distances.</exception>
    public void Record(long step, GradientsByDistance gradients)
    {
        if (gradients.Distances != _distances)
            throw new ArgumentException($"The history has {_distances} distances, the gradients have {gradients.Distances}.", nameof(gradients));
        _records.Offer(step, () => [.. Enumerable.Range(0, _distances).Select(distance => gradients[distance].Median)]);
    }

    /// <summary>
    /// A heat map: to the right the steps of the training, upwards the distance, as colour the median of log10 |dLoss/dState|. Call it as
    /// often as it is to be shown.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing has been recorded.</exception>
    public Picture ToPicture(string title)
    {
        var cells = new double[_distances, _records.Items.Count];
        for (var column = 0; column < _records.Items.Count; column++)
        for (var distance = 0; distance < _distances; distance++)
            cells[distance, column] = _records.Items[column].Value[distance];
        return Picture.HeatMap(title, _records.Axis(), Axis.Numbers("steps before the loss", -0.5, _distances - 0.5), cells, Axis.Numbers("log10"));
    }
}
