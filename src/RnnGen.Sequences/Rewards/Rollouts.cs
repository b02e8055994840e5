using System.Numerics.Tensors;

namespace RnnGen.Sequences;

/// <summary>
/// Lets a decoder write a sequence in each row of a batch, all rows at once: drawn, to learn by rewards, or the likeliest token at each step.
/// </summary>
/// <remarks>The network is run as it is when it does not train: random masks have their mean.</remarks>
public sealed class Rollouts
{
    private readonly IRecurrentNetwork _network;
    private readonly LanguageModelPorts _ports;
    private readonly Action<Batch<float>, int>? _condition;
    private readonly Batch<float> _batch;
    private readonly Inference<float> _inference;
    private readonly TokenSampler _sampler;
    private readonly string _logits;
    private readonly int _begin, _end, _maxLength;

    /// <summary>Makes room for some sequences.</summary>
    /// <param name="network">A network with one input and one target of tokens and one output of logits, which reads no future, and may have any inputs per sequence.</param>
    /// <param name="maxBatch">The most sequences, at least 1.</param>
    /// <param name="begin">The token that stands before the first one.</param>
    /// <param name="end">The token that ends a sequence; null if all are of <paramref name="maxLength"/>.</param>
    /// <param name="maxLength">The most tokens, the end counted; a sequence so long just stops. At least 1.</param>
    /// <param name="seed">The same seed draws the same sequences.</param>
    /// <param name="condition">Sets all that is given per sequence of a row of the batch; asked for every row of every token.</param>
    /// <param name="unread">An input per step that the logits do not read, such as what a token is worth.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or a token is outside its vocabulary.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public Rollouts(
        IRecurrentNetwork network, int maxBatch, int begin, int? end, int maxLength, ulong seed, Action<Batch<float>, int>? condition = null,
        string? unread = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        _ports = LanguageModelPorts.Of(network.Description, isConditional: true, unread);
        _ports.Require([begin, end ?? begin]);
        (_network, _condition, _begin, _end, _maxLength) = (network, condition, begin, end ?? -1, maxLength);
        (_batch, _inference) = (network.NewBatch(1, maxBatch), network.NewInference(1, maxBatch));
        _sampler = new TokenSampler(_ports.Vocabulary, seed);
        _logits = network.Description.Outputs[_ports.Logits].Name;
    }

    /// <summary>The name of the input that is given the token before.</summary>
    public string Input => _ports.Input;

    /// <summary>The name of the target that is given the token itself.</summary>
    public string Target => _ports.Target;

    /// <summary>Draws a sequence for each row.</summary>
    /// <param name="count">The number of rows.</param>
    /// <returns>The tokens of each, the end included where it was reached.</returns>
    public int[][] Draw(int count) => Write(count, logits => _sampler.Next(logits));

    /// <summary>Takes the likeliest token at each step of each row; of equal ones the first.</summary>
    /// <param name="count">The number of rows.</param>
    /// <returns>The tokens of each, the end included where it was reached.</returns>
    public int[][] Greedy(int count) => Write(count, TensorPrimitives.IndexOfMax);

    /// <summary>What a network is given to write a sequence: the begin token, and all tokens but the last.</summary>
    /// <param name="sequence">The tokens, at least one.</param>
    public int[] Before(ReadOnlySpan<int> sequence) => [_begin, .. sequence[..^1]];

    private int[][] Write(int count, Func<ReadOnlySpan<float>, int> choose)
    {
        if (count < 1 || count > _batch.MaxBatch)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"There is room for 1 to {_batch.MaxBatch} sequences.");
        var (written, state, lengths) = (new List<int>[count], _network.NewState(count), new int[count]);
        for (var row = 0; row < count; row++)
            (written[row], lengths[row]) = ([], 1);

        for (var step = 0; step < _maxLength && lengths.Contains(1); step++)
        {
            _batch.Reset(lengths);
            for (var row = 0; row < count; row++)
            {
                if (lengths[row] > 0)
                    _batch.SetTokens(_ports.Input, row, [step == 0 ? _begin : written[row][^1]]);
                _condition?.Invoke(_batch, row);
            }

            _inference.Run(_batch, state);
            for (var row = 0; row < count; row++)
            {
                if (lengths[row] == 0)
                    continue;
                var token = choose(_inference.Last(_logits, row)[.._ports.Vocabulary]);
                written[row].Add(token);
                lengths[row] = token == _end ? 0 : 1;
            }
        }
        return [.. written.Select(tokens => tokens.ToArray())];
    }
}
