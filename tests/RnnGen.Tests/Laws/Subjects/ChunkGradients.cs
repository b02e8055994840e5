namespace RnnGen.Tests.Laws.Subjects;

/// <summary>Runs chunks backward, from the last to the first: the gradient of a chunk's initial values arrives at the end of the chunk before.</summary>
/// <remarks>A loss is a mean over the steps of its batch, so that a chunk counts as many times as it has rows.</remarks>
internal sealed class ChunkGradients(IReadOnlyList<Run<double>> chunks)
{
    private readonly double _rows = chunks.Sum(chunk => chunk.Batch.Rows);

    /// <summary>The gradients of the whole.</summary>
    public Dictionary<string, double[]> Sum { get; } = [];

    public void Backward()
    {
        for (var i = chunks.Count - 1; i >= 0; i--)
        {
            var chunk = chunks[i];
            if (i + 1 < chunks.Count)
                PassOn(chunks[i + 1], chunk);
            chunk.Backward(atEnds: i + 1 == chunks.Count && chunk.Cell.Layout.Objective < 0);
            Add(chunk);
        }
    }

    private double WeightOf(Run<double> chunk) => chunk.Cell.Layout.Objective < 0 ? 1 : chunk.Batch.Rows / _rows;

    private void PassOn(Run<double> later, Run<double> earlier)
    {
        var factor = WeightOf(later) / WeightOf(earlier);
        foreach (var carried in earlier.Cell.Layout.Carried.Where(carried => carried.IsForward))
        {
            for (var sequence = 0; sequence < earlier.Batch.Sequences; sequence++)
            {
                var target = earlier.Tape.FinalGradient(carried.Name, sequence);
                var source = later.Tape.InitialGradient(carried.Name, sequence);
                for (var element = 0; element < target.Length; element++)
                    target[element] = factor * source[element];
            }
        }
    }

    /// <summary>Parameters and inputs per sequence add up; inputs per step stand side by side; of the gradients of initial values, those of the first chunk stay.</summary>
    private void Add(Run<double> chunk)
    {
        foreach (var (name, gradient) in chunk.AllGradients())
        {
            var addsUp = !name.Contains(" of sequence ", StringComparison.Ordinal) || name.EndsWith(" at its end", StringComparison.Ordinal);
            var sum = addsUp && Sum.TryGetValue(name, out var known) ? known : new double[gradient.Length];
            for (var i = 0; i < gradient.Length; i++)
                sum[i] += WeightOf(chunk) * gradient[i];
            Sum[name] = sum;
        }
    }
}
