using System.Numerics.Tensors;
using RnnGen.Sequences;

namespace RnnGen.Samples.Dates;

/// <summary>
/// Lets a writer live with what it writes: walks through a batch step by step and puts the writer's own likeliest character in the place of some
/// true ones (Bengio and others 2015). The training run that follows reads the mixture; nothing is learned through the choice.
/// </summary>
internal sealed class OwnWords(IRecurrentNetwork writer, int most, int seed)
{
    private readonly Batch<float> _batch = writer.NewBatch(1, most);
    private readonly Inference<float> _writing = writer.NewInference(1, most);
    private readonly Random _random = new(seed);

    /// <param name="before">What stands before each character of each text, of equal lengths; changed.</param>
    /// <param name="truth">The probability that a character stays the true one.</param>
    /// <param name="tell">Tells a row of the batch what is known of a text: the rows, the row, the text.</param>
    public void Mix(int[][] before, double truth, Action<Batch<float>, int, int> tell)
    {
        var state = writer.NewState(before.Length);
        int[] ones = [.. before.Select(_ => 1)];
        for (var step = 0; step + 1 < before[0].Length; step++)
        {
            _batch.Reset(ones);
            for (var i = 0; i < before.Length; i++)
            {
                _batch.SetToken("previous", i, 0, before[i][step]);
                tell(_batch, i, i);
            }

            _writing.Run(_batch, state);
            for (var i = 0; i < before.Length; i++)
            {
                if (_random.NextDouble() >= truth)
                    before[i][step + 1] = TensorPrimitives.IndexOfMax(_writing.Last("logits", i));
            }
        }
    }
}
