namespace RnnGen.Sequences;

/// <summary>Histograms side by side.</summary>
internal static class HistogramPicture
{
    /// <summary>Each column shows the part of its numbers in each bin: numbers outside the bins belong to no cell.</summary>
    public static Picture Of(string title, Axis columns, string label, IReadOnlyList<LogHistogram> histograms)
    {
        var first = histograms[0];
        var cells = new double[first.Bins.Length, histograms.Count];
        for (var column = 0; column < histograms.Count; column++)
        for (var bin = 0; bin < first.Bins.Length; bin++)
        {
            var histogram = histograms[column];
            cells[bin, column] = histogram.Count == 0 ? double.NaN : (double)histogram.Bins[bin] / histogram.Count;
        }
        return Picture.HeatMap(title, columns, Axis.Numbers(label, first.Lowest, first.Highest), cells, Axis.Numbers("part"));
    }
}
