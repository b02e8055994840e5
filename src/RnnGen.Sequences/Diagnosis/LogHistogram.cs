namespace RnnGen.Sequences;

/// <summary>Counts numbers by the decimal logarithm of their magnitude. Zeros and numbers that are not finite are counted apart.</summary>
public sealed class LogHistogram
{
    private readonly long[] _bins;

    /// <summary>Makes an empty histogram.</summary>
    /// <param name="lowest">The logarithm at which the first bin begins; what is smaller falls into that bin too.</param>
    /// <param name="highest">The logarithm at which the last bin ends; what is larger falls into that bin too.</param>
    /// <param name="bins">The number of bins, all equally wide.</param>
    /// <exception cref="ArgumentException">There is no bin, or they have no width.</exception>
    public LogHistogram(double lowest = -12, double highest = 4, int bins = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (!double.IsFinite(highest - lowest) || highest <= lowest)
            throw new ArgumentException($"A histogram cannot go from {lowest} to {highest}.");
        (Lowest, Highest, _bins) = (lowest, highest, new long[bins]);
    }

    /// <summary>The logarithm at which the first bin begins.</summary>
    public double Lowest { get; }

    /// <summary>The logarithm at which the last bin ends.</summary>
    public double Highest { get; }

    /// <summary>How many numbers are in each bin.</summary>
    public ReadOnlySpan<long> Bins => _bins;

    /// <summary>All numbers, those outside the bins included.</summary>
    public long Count { get; private set; }

    /// <summary>The numbers that are 0: their logarithm is below every bin.</summary>
    public long Zeros { get; private set; }

    /// <summary>The numbers that are infinite or NaN: they stand above every bin.</summary>
    public long NotFinite { get; private set; }

    /// <summary>The logarithm that as many numbers are below as above; −∞ where they are 0, +∞ where they are not finite, NaN if there are none.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Counts a number.</summary>
    public void Add(double value)
    {
        Count++;
        if (value == 0)
            Zeros++;
        else if (!double.IsFinite(value))
            NotFinite++;
        else
            _bins[(int)Math.Clamp((Math.Log10(Math.Abs(value)) - Lowest) / BinWidth, 0, _bins.Length - 1)]++;
    }

    /// <summary>Counts numbers.</summary>
    public void Add(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            Add(value);
    }

    /// <summary>Forgets all numbers.</summary>
    public void Clear()
    {
        Array.Clear(_bins);
        (Count, Zeros, NotFinite) = (0, 0, 0);
    }

    /// <summary>The logarithm below which a part of the numbers lies, interpolated within its bin.</summary>
    /// <param name="part">From 0 to 1.</param>
    /// <returns>−∞ where that number is 0, +∞ where it is not finite, NaN if there are none.</returns>
    public double Quantile(double part)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(part is >= 0 and <= 1, true);
        if (Count == 0)
            return double.NaN;
        var wanted = part * Count;
        var passed = (double)Zeros;
        if (Zeros > 0 && wanted <= passed)
            return double.NegativeInfinity;
        for (var bin = 0; bin < _bins.Length; bin++)
        {
            if (_bins[bin] > 0 && wanted <= passed + _bins[bin])
                return Lowest + BinWidth * (bin + (wanted - passed) / _bins[bin]);
            passed += _bins[bin];
        }
        return double.PositiveInfinity;
    }

    private double BinWidth => (Highest - Lowest) / _bins.Length;
}
