using System.Numerics.Tensors;

namespace RnnGen.Sequences;

/// <summary>
/// Lets a decoder in training live with what it writes: walks through a batch step by step, and puts the decoder's own tokens in the place of some
/// true ones. The training run that follows reads the mixture; nothing is learned through the choice. How many of them stay is said by
/// <see cref="ScheduledSampling"/> (S. Bengio and others 2015, section 2.3).
/// </summary>
/// <remarks>The network is run as it is when it does not train: random masks have their mean.</remarks>
public sealed class OwnTokens
{
    private readonly IRecurrentNetwork _decoder;
    private readonly LanguageModelPorts _ports;
    private readonly Batch<float> _batch;
    private readonly Inference<float> _inference;
    private readonly RecurrentState<float>[] _states;
    private readonly TokenSampler? _sampler;
    private readonly SplitMix64 _random;
    private readonly string _logits;
    private readonly Per _per;
    private readonly int[] _lengths;
    private readonly bool[] _isTrue;

    /// <summary>Makes room for some sequences.</summary>
    /// <param name="decoder">A network with one input and one target of tokens and one output of logits, which reads no future, and may have any inputs per sequence.</param>
    /// <param name="maxBatch">The most sequences, at least 1.</param>
    /// <param name="seed">What is chosen and drawn follows from it.</param>
    /// <param name="per">Whether it is decided for each token anew, or for a whole sequence at once, which tokens it is given.</param>
    /// <param name="isDrawn">Whether its own tokens are drawn by their probabilities; the likeliest one is taken otherwise.</param>
    /// <exception cref="ArgumentException">The network is of another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public OwnTokens(IRecurrentNetwork decoder, int maxBatch, ulong seed, Per per = Per.Step, bool isDrawn = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatch, 1);
        _ports = LanguageModelPorts.Of(decoder.Description, isConditional: true);
        (_decoder, _per, _random) = (decoder, per, new SplitMix64(seed));
        (_batch, _inference) = (decoder.NewBatch(1, maxBatch), decoder.NewInference(1, maxBatch));
        _states = new RecurrentState<float>[maxBatch + 1];
        _sampler = isDrawn ? new TokenSampler(_ports.Vocabulary, ~seed) : null;
        _logits = decoder.Description.Outputs[_ports.Logits].Name;
        (_lengths, _isTrue) = (new int[maxBatch], new bool[maxBatch]);
    }

    /// <summary>Puts the decoder's tokens in the place of true ones.</summary>
    /// <param name="before">For each sequence what it reads: the begin token, and each token but the last; changed, but for the first one.</param>
    /// <param name="truth">The probability that a token, or a sequence, stays true.</param>
    /// <param name="condition">Sets all that is given per sequence of a row of a batch; asked for every row of every step.</param>
    /// <exception cref="ArgumentException">There are more sequences than there is room for.</exception>
    public void Mix(IReadOnlyList<int[]> before, double truth, Action<Batch<float>, int>? condition = null)
    {
        var count = before.Count;
        if (count > _batch.MaxBatch)
            throw new ArgumentException($"There is room for {_batch.MaxBatch} sequences, not for {count}.", nameof(before));
        for (var row = 0; row < count; row++)
            _isTrue[row] = _per == Per.Sequence && _random.NextDouble() < truth;
        var state = _states[count] ??= _decoder.NewState(count);
        state.Reset();
        var longest = before.Select(tokens => tokens.Length).DefaultIfEmpty(0).Max();
        for (var step = 0; step + 1 < longest; step++)
            Step(before, step, state, truth, condition);
    }

    private void Step(IReadOnlyList<int[]> before, int step, RecurrentState<float> state, double truth, Action<Batch<float>, int>? condition)
    {
        for (var row = 0; row < before.Count; row++)
            _lengths[row] = step + 1 < before[row].Length ? 1 : 0;
        _batch.Reset(_lengths.AsSpan(0, before.Count));
        for (var row = 0; row < before.Count; row++)
        {
            if (_lengths[row] > 0)
                _batch.SetToken(_ports.Input, row, 0, before[row][step]);
            condition?.Invoke(_batch, row);
        }

        _inference.Run(_batch, state);
        for (var row = 0; row < before.Count; row++)
        {
            if (_lengths[row] == 0 || (_per == Per.Sequence ? _isTrue[row] : _random.NextDouble() < truth))
                continue;
            var logits = _inference.Last(_logits, row)[.._ports.Vocabulary];
            before[row][step + 1] = _sampler?.Next(logits) ?? TensorPrimitives.IndexOfMax(logits);
        }
    }
}
