using System.Numerics;

namespace RnnGen;

/// <summary>Keeps the packed weights of a cell for the newest version of its parameters; any number of threads may ask at once.</summary>
internal sealed class StreamingCache<T>(StreamingLayout layout, Parameters<T> parameters) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Lock _lock = new();
    private readonly Format?[] _formats = new Format?[3];

    /// <summary>Gives a state the weights of the newest version. What no state uses any more is filled again for the next one.</summary>
    public void Renew(Streaming<T> streaming, WeightFormat format, int bytes, double largest)
    {
        lock (_lock)
        {
            var known = _formats[(int)format] ??= new Format();
            Leave(streaming, known);
            if (known.Current?.Version != parameters.Version)
            {
                var (former, next) = (known.Current, known.Spare ?? new StreamingWeights<T>(layout, parameters, bytes, largest));
                known.Spare = former is { Users: 0 } ? former : null;
                streaming.Use(next);
                next.Fill(streaming);
                known.Current = next;
            }
            else
            {
                streaming.Use(known.Current);
            }

            streaming.Weights = known.Current;
            known.Current.Users++;
        }
    }

    private static void Leave(Streaming<T> streaming, Format format)
    {
        if (streaming.Weights is not { } weights)
            return;
        streaming.Weights = null;
        if (--weights.Users == 0 && weights != format.Current)
            format.Spare = weights;
    }

    private sealed class Format
    {
        public StreamingWeights<T>? Current { get; set; }

        public StreamingWeights<T>? Spare { get; set; }
    }
}
