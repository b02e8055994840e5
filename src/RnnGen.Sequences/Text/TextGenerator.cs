namespace RnnGen.Sequences;

/// <summary>Writes text, one character after another, each drawn from what a network expects next.</summary>
public sealed class TextGenerator
{
    private static readonly int[] OneStep = [1];

    private readonly IRecurrentNetwork _network;
    private readonly CharacterVocabulary _vocabulary;
    private readonly LanguageModelPorts _ports;
    private readonly TokenSampler _sampler;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;

    /// <summary>Makes a generator.</summary>
    /// <param name="network">A network with one input and one target of tokens and one output of logits.</param>
    /// <param name="vocabulary">The characters of its tokens.</param>
    /// <param name="seed">The same seed gives the same texts.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or its vocabulary of another size.</exception>
    public TextGenerator(IRecurrentNetwork network, CharacterVocabulary vocabulary, ulong seed)
    {
        _network = network;
        _vocabulary = vocabulary;
        _ports = LanguageModelPorts.Of(network.Description);
        if (_ports.Vocabulary != vocabulary.Count)
            throw new ArgumentException($"The network knows {_ports.Vocabulary} tokens, the vocabulary has {vocabulary.Count}.", nameof(vocabulary));
        _sampler = new TokenSampler(vocabulary.Count, seed);
        _batch = network.NewBatch(1, 1);
        _tape = network.NewTape(1, 1);
        _tape.IsTraining = false;
    }

    /// <summary>Continues a text.</summary>
    /// <param name="prompt">The text to continue; an empty one is taken for a line end.</param>
    /// <param name="length">How many characters to write, at least 0.</param>
    /// <param name="temperature">What logits are divided by: 1 writes what the network expects, less is bolder, 0 takes the likeliest.</param>
    /// <returns>The new characters, without the prompt.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public string Continue(string prompt, int length, double temperature = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var state = _network.NewState();
        foreach (var token in _vocabulary.Encode(prompt.Length > 0 ? prompt : "\n"))
            Feed(token, state);

        var written = new int[length];
        for (var i = 0; i < length; i++)
        {
            written[i] = _sampler.Next(_network.Output(_tape, _ports.Logits, 0, 0), temperature, CharacterVocabulary.Unknown);
            Feed(written[i], state);
        }
        return _vocabulary.Decode(written);
    }

    private void Feed(int token, RecurrentState<float> state)
    {
        _batch.Reset(OneStep);
        _batch.SetTokens(_ports.Input, 0, [token]);
        _network.Forward(_batch, _tape, state);
    }
}
