using RnnGen.Sequences;

namespace RnnGen.Samples.CharLm;

/// <summary>Writes text with the best parameters of a checkpoint.</summary>
internal static class Sampling
{
    public static void Run(Options options, int length)
    {
        var checkpoint = Checkpoint.Load(options.Checkpoint);
        var model = Model.Of(checkpoint);
        checkpoint.RestoreInto(new NetworkCheckpoint(model.Network.Description, model.Network.Parameters, best: true));
        var generator = new TextGenerator(model.Network, model.Vocabulary, (ulong)options.Seed);
        var text = options.Prompt + generator.Continue(options.Prompt, length, options.Temperature);
        Console.WriteLine(text);
        if (options.Gates is { } path)
            Gates(model, text).SaveSvg(path);
    }

    /// <summary>The forget gates of the last layer while the text is read.</summary>
    private static Picture Gates(Model model, string text)
    {
        var tokens = model.Vocabulary.Encode(text);
        var (batch, tape) = (model.Network.NewBatch(tokens.Length, 1), model.Network.NewTape(tokens.Length, 1));
        tape.IsTraining = false;
        batch.Reset([tokens.Length]);
        batch.SetTokens("w", 0, tokens);
        batch.SetTokens("next", 0, tokens);
        model.Network.Forward(batch, tape);
        string[] symbols = [.. text.EnumerateRunes().Select(rune => rune.Value == '\n' ? "↵" : rune.ToString())];
        return Activations.ToPicture("What is kept, and what is forgotten", tape, model.Layers == 1 ? "first.f" : "second.f", 0, symbols, colours: Axis.Numbers("gate", 0, 1));
    }
}
