namespace RnnGen.Sequences;

/// <summary>Finds the few largest of many numbers.</summary>
internal static class Likeliest
{
    /// <summary>The places of the largest numbers above −∞, the largest first; of equal ones the first is taken first.</summary>
    public static int[] Of(ReadOnlySpan<double> values, int count)
    {
        var heap = new PriorityQueue<int, (double Value, int Place)>();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                throw new ArgumentException($"The log-probability of token {i} is not a number.", nameof(values));
            if (double.IsNegativeInfinity(values[i]))
                continue;
            if (heap.Count < count)
                heap.Enqueue(i, (values[i], -i));
            else
                heap.EnqueueDequeue(i, (values[i], -i));
        }

        var places = new int[heap.Count];
        for (var i = places.Length - 1; i >= 0; i--)
            places[i] = heap.Dequeue();
        return places;
    }
}
