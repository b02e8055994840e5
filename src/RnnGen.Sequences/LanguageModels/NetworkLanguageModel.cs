namespace RnnGen.Sequences;

/// <summary>A generated network as a language model, to be measured and mixed with others. To write text, <see cref="NetworkHypotheses"/> is quicker.</summary>
public sealed class NetworkLanguageModel : LanguageModel
{
    private const int Window = 128;

    private readonly IRecurrentNetwork _network;
    private readonly LanguageModelPorts _ports;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;

    /// <summary>Makes the model; the network's parameters may go on changing.</summary>
    /// <param name="network">A network with one input and one target of tokens and one output of logits, which reads no future.</param>
    /// <exception cref="ArgumentException">The network is of another kind.</exception>
    public NetworkLanguageModel(IRecurrentNetwork network)
    {
        _network = network;
        _ports = LanguageModelPorts.Of(network.Description);
        (_batch, _tape, _state) = (network.NewBatch(Window, 1), network.NewTape(Window, 1), network.NewState());
        _tape.IsTraining = false;
    }

    /// <inheritdoc/>
    public override int Vocabulary => _ports.Vocabulary;

    /// <inheritdoc/>
    /// <remarks>Reads the whole context.</remarks>
    public override double LogProbability(ReadOnlySpan<int> context, int token) => OfText([.. context, token], context.Length)[0];

    /// <inheritdoc/>
    /// <remarks>Reads the whole context. Without one, all tokens are as likely.</remarks>
    public override void LogProbabilities(ReadOnlySpan<int> context, Span<double> next)
    {
        _state.Reset();
        for (var start = 0; start < context.Length; start += Window)
            Read(context[start..Math.Min(start + Window, context.Length)]);
        if (context.Length == 0)
            next.Fill(-Math.Log(Vocabulary));
        else
            LogSoftmax.Of(Logits((context.Length - 1) % Window), next);
    }

    /// <inheritdoc/>
    /// <remarks>The first token of all has no context: there all tokens are as likely.</remarks>
    public override double[] OfText(ReadOnlySpan<int> text, int known = 0)
    {
        _ports.Require(text);
        var logs = new double[text.Length - known];
        if (logs.Length > 0 && known == 0)
            logs[0] = -Math.Log(Vocabulary);

        _state.Reset();
        for (var start = 0; start < text.Length - 1; start += Window)
        {
            var window = text[start..Math.Min(start + Window, text.Length - 1)];
            Read(window);
            for (var step = Math.Max(0, known - 1 - start); step < window.Length; step++)
            {
                var logits = Logits(step);
                logs[start + step + 1 - known] = logits[text[start + step + 1]] - LogSoftmax.Norm(logits);
            }
        }
        return logs;
    }

    private void Read(ReadOnlySpan<int> window)
    {
        _batch.Reset([window.Length]);
        _batch.SetTokens(_ports.Input, 0, window);
        _network.Forward(_batch, _tape, _state);
    }

    private ReadOnlySpan<float> Logits(int step) => _network.Output(_tape, _ports.Logits, 0, step)[..Vocabulary];
}
