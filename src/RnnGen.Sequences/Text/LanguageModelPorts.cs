namespace RnnGen.Sequences;

/// <summary>Where a language model takes tokens, where it is told the next ones, and where it gives their logits.</summary>
internal sealed record LanguageModelPorts(string Input, string Target, int Logits, int Vocabulary)
{
    /// <param name="description">The network.</param>
    /// <param name="isConditional">Whether it may also read what is known of a whole sequence, such as a memory.</param>
    public static LanguageModelPorts Of(NetworkDescription description, bool isConditional = false)
    {
        var inputs = description.Inputs.Where(p => !p.IsTarget && !(isConditional && p.PerSequence)).ToList();
        var targets = description.Inputs.Where(p => p.IsTarget).ToList();
        if (inputs is not [{ IsToken: true, PerSequence: false } input] || targets is not [{ IsToken: true, PerSequence: false } target])
            throw new ArgumentException(
                $"'{description.FullName}' is no language model: it needs one input and one target, both of them tokens, one per step.");

        var logits = Enumerable.Range(0, description.Outputs.Count).Where(i => description.Outputs[i].Width == target.Width).ToList();
        return logits is [var output]
            ? new LanguageModelPorts(input.Name, target.Name, output, Math.Min(input.Width, target.Width))
            : throw new ArgumentException($"'{description.FullName}' is no language model: it needs one output as wide as its vocabulary.");
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
