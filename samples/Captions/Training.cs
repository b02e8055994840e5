using RnnGen.Sequences;

namespace RnnGen.Samples.Captions;

/// <summary>Teaches by pictures with their sentences: the network is told each right word before it says the next one.</summary>
internal static class Training
{
    private const int Pictures = 32;

    /// <summary>Draws new pictures for every step.</summary>
    public static void Run(Captioner network, int steps, bool single, Random random)
    {
        var (batch, tape) = (network.NewBatch(16, Pictures), network.NewTape(16, Pictures));
        var gradients = network.NewGradients();
        var adam = new Adam(gradients.Count);
        var rate = LearningRate.Cosine(5e-3, 1e-4).WithWarmUp(20);
        var (loss, next) = (0.0, 1);
        for (var step = 0; step < steps; step++)
        {
            var scenes = Enumerable.Range(0, Pictures).Select(_ => Draw(random, single)).ToArray();
            batch.Reset([.. scenes.Select(scene => scene.Sentence.Length + 1)]);
            for (var i = 0; i < Pictures; i++)
            {
                var sentence = Vocabulary.Encode(scenes[i].Sentence);
                batch.SetMemory("regions", i, scenes[i].ToRegions());
                batch.SetTokens("word", i, [Vocabulary.End, .. sentence]);
                batch.SetTokens("next", i, [.. sentence, Vocabulary.End]);
            }

            network.Forward(batch, tape);
            gradients.Clear();
            network.Backward(tape, gradients);
            GradientClipping.ByNorm(gradients.Write(), 1);
            adam.LearningRate = rate.At(new TrainingProgress(step, (double)step / steps));
            adam.Step(network.Parameters, gradients);
            loss += network.Loss(tape);
            if ((step + 1) % Math.Max(1, steps / 8) == 0)
            {
                Console.WriteLine($"  step {step + 1,5:N0}: loss {loss / (step + 2 - next):F4} nats per word");
                (loss, next) = (0, step + 2);
            }
        }
    }

    /// <summary>A picture whose sentence is not kept back.</summary>
    public static Scene Draw(Random random, bool single)
    {
        var scene = Scene.Draw(random, single);
        return scene.IsKeptBack ? Draw(random, single) : scene;
    }
}
