namespace RnnGen.Sequences;

/// <content>Training: sums over all sequences of labels, from both ends.</content>
public sealed partial class LinearChainCrf<T>
{
    /// <summary>−log p of a sequence of labels, in nats, and its gradient.</summary>
    /// <param name="emissions">Steps × labels numbers, step by step.</param>
    /// <param name="path">The right label of every step.</param>
    /// <param name="emissionGradients">Is set to the gradient of the emissions: p(y⟨t⟩ = j) − [path⟨t⟩ = j]; as many as there are emissions.</param>
    /// <param name="gradients">Of the shape of <see cref="Parameters"/>; the gradient is added.</param>
    /// <exception cref="ArgumentException">A size is wrong, or a label is not one; nothing is changed.</exception>
    public T Loss(ReadOnlySpan<T> emissions, ReadOnlySpan<int> path, Span<T> emissionGradients, Parameters<T> gradients)
    {
        var score = Score(emissions, path);
        if (emissionGradients.Length != emissions.Length)
            throw new ArgumentException($"There is room for {emissionGradients.Length} gradients of {emissions.Length} emissions.", nameof(emissionGradients));
        if (gradients.Count != Parameters.Count)
            throw new ArgumentException($"There is room for {gradients.Count} gradients of {Parameters.Count} parameters.", nameof(gradients));

        var steps = path.Length;
        var logPartition = Forward(emissions, steps);
        Backward(emissions, steps);
        var sums = gradients.Write();
        for (var t = 0; t < steps; t++)
        {
            for (var j = 0; j < Labels; j++)
                emissionGradients[t * Labels + j] = T.Exp(_forward[t * Labels + j] + _backward[t * Labels + j] - logPartition);
            if (t > 0)
                AddPairs(t, emissions, logPartition, sums);
            emissionGradients[t * Labels + path[t]] -= T.One;
        }

        for (var j = 0; j < Labels; j++)
        {
            sums[_start + j] += emissionGradients[j];
            sums[_end + j] += emissionGradients[(steps - 1) * Labels + j];
        }
        for (var t = 1; t < steps; t++)
            sums[_transitions + path[t - 1] * Labels + path[t]] -= T.One;
        return logPartition - score;
    }

    /// <summary>Adds p(y⟨t−1⟩ = i, y⟨t⟩ = j) to the gradient of every transition.</summary>
    private void AddPairs(int t, ReadOnlySpan<T> emissions, T logPartition, Span<T> sums)
    {
        var values = Parameters.Values;
        for (var j = 0; j < Labels; j++)
            _terms[j] = emissions[t * Labels + j] + _backward[t * Labels + j] - logPartition;
        for (var i = 0; i < Labels; i++)
        {
            var before = _forward[(t - 1) * Labels + i];
            var row = _transitions + i * Labels;
            for (var j = 0; j < Labels; j++)
                sums[row + j] += T.Exp(before + values[row + j] + _terms[j]);
        }
    }

    /// <summary>_forward⟨t⟩[j] = log Σ exp score of all beginnings that end with label j at step t.</summary>
    private T Forward(ReadOnlySpan<T> emissions, int steps)
    {
        var values = Parameters.Values;
        for (var j = 0; j < Labels; j++)
            _forward[j] = values[_start + j] + emissions[j];
        for (var t = 1; t < steps; t++)
        {
            for (var j = 0; j < Labels; j++)
            {
                for (var i = 0; i < Labels; i++)
                    _terms[i] = _forward[(t - 1) * Labels + i] + values[_transitions + i * Labels + j];
                _forward[t * Labels + j] = emissions[t * Labels + j] + LogSpace<T>.Sum(_terms);
            }
        }

        for (var j = 0; j < Labels; j++)
            _terms[j] = _forward[(steps - 1) * Labels + j] + values[_end + j];
        return LogSpace<T>.Sum(_terms);
    }

    /// <summary>_backward⟨t⟩[j] = log Σ exp score of all ends behind label j at step t.</summary>
    private void Backward(ReadOnlySpan<T> emissions, int steps)
    {
        var values = Parameters.Values;
        values.Slice(_end, Labels).CopyTo(_backward.AsSpan((steps - 1) * Labels));
        for (var t = steps - 2; t >= 0; t--)
        {
            for (var i = 0; i < Labels; i++)
            {
                for (var j = 0; j < Labels; j++)
                    _terms[j] = values[_transitions + i * Labels + j] + emissions[(t + 1) * Labels + j] + _backward[(t + 1) * Labels + j];
                _backward[t * Labels + i] = LogSpace<T>.Sum(_terms);
            }
        }
    }
}
