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
        Console.WriteLine(options.Prompt + generator.Continue(options.Prompt, length, options.Temperature));
    }
}
