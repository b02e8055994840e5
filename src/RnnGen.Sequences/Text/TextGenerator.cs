namespace RnnGen.Sequences;

/// <summary>Writes text, one character after another, from what a network expects next.</summary>
public sealed class TextGenerator
{
    private readonly CharacterVocabulary _vocabulary;
    private readonly NetworkHypotheses _hypotheses;
    private readonly TokenSampler _sampler;

    /// <summary>Makes a generator.</summary>
    /// <param name="network">A network with one input and one target of tokens and one output of logits.</param>
    /// <param name="vocabulary">The characters of its tokens.</param>
    /// <param name="seed">The same seed gives the same texts.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or its vocabulary of another size.</exception>
    public TextGenerator(IRecurrentNetwork network, CharacterVocabulary vocabulary, ulong seed)
    {
        _vocabulary = vocabulary;
        _hypotheses = new NetworkHypotheses(network, CharacterVocabulary.Unknown);
        if (_hypotheses.Vocabulary != vocabulary.Count)
            throw new ArgumentException($"The network knows {_hypotheses.Vocabulary} tokens, the vocabulary has {vocabulary.Count}.", nameof(vocabulary));
        _sampler = new TokenSampler(vocabulary.Count, seed);
    }

    /// <summary>Continues a text.</summary>
    /// <param name="prompt">The text to continue; an empty one is taken for a line end.</param>
    /// <param name="length">How many characters to write, at least 0.</param>
    /// <param name="temperature">What logits are divided by: 1 writes what the network expects, less is bolder, 0 takes the likeliest.</param>
    /// <returns>The new characters, without the prompt.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public string Continue(string prompt, int length, double temperature = 1) =>
        Continue(prompt, length, new SamplingOptions { Temperature = temperature });

    /// <summary>Continues a text.</summary>
    /// <param name="prompt">The text to continue; an empty one is taken for a line end.</param>
    /// <param name="length">How many characters to write, at least 0.</param>
    /// <param name="sampling">Temperature and limits.</param>
    /// <returns>The new characters, without the prompt.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public string Continue(string prompt, int length, SamplingOptions sampling)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _hypotheses.Prompt = _vocabulary.Encode(prompt.Length > 0 ? prompt : "\n");
        var options = new DecodingOptions { MaxLength = length, Never = [CharacterVocabulary.Unknown] };
        return _vocabulary.Decode([.. StepByStep.Sample(_hypotheses, options, _sampler, sampling).Tokens]);
    }
}
