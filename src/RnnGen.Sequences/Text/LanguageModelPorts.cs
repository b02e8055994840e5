namespace RnnGen.Sequences;

/// <summary>Where a language model takes tokens, where it is told the next ones, and where it gives their logits.</summary>
internal sealed record LanguageModelPorts(string Input, string Target, int Logits, int Vocabulary)
{
    /// <param name="description">The network.</param>
    /// <param name="isConditional">Whether it may also read what is known of a whole sequence, such as a memory.</param>
    /// <param name="unread">An input that the logits do not read, if there is one.</param>
    public static LanguageModelPorts Of(NetworkDescription description, bool isConditional = false, string? unread = null)
    {
        var inputs = description.Inputs.Where(p => !p.IsTarget && !(isConditional && p.PerSequence) && p.Name != unread).ToList();
        var targets = description.Inputs.Where(p => p.IsTarget).ToList();
        if (inputs is not [{ IsToken: true, PerSequence: false } input] || targets is not [{ IsToken: true, PerSequence: false } target])
            throw new ArgumentException(
                $"'{description.FullName}' is no language model: it needs one input and one target, both of them tokens, one per step.");

        var logits = Enumerable.Range(0, description.Outputs.Count).Where(i => description.Outputs[i].Width == target.Width).ToList();
        return logits is [var output]
            ? new LanguageModelPorts(input.Name, target.Name, output, Math.Min(input.Width, target.Width))
            : throw new ArgumentException($"'{description.FullName}' is no language model: it needs one output as wide as its vocabulary.");
    }

    /// <summary>The ports of a network that is trained on a text and may read more; without logits.</summary>
    public static LanguageModelPorts OfText(NetworkDescription description)
    {
        var tokens = description.Inputs.Where(p => p is { IsToken: true, PerSequence: false }).ToList();
        var (input, target) = (tokens.FindIndex(p => !p.IsTarget), tokens.FindIndex(p => p.IsTarget));
        return input >= 0 && target >= 0
            ? new LanguageModelPorts(tokens[input].Name, tokens[target].Name, Logits: -1, Math.Min(tokens[input].Width, tokens[target].Width))
            : throw new ArgumentException($"'{description.FullName}' is not trained on a text: it needs an input and a target of tokens, one per step.");
    }

    public void Require(ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            if ((uint)token >= (uint)Vocabulary)
                throw new ArgumentException($"The text has the token {token}; the network's vocabulary has the tokens 0 to {Vocabulary - 1}.");
        }
    }
}
