using RnnGen.Sequences;

namespace RnnGen.Samples.Pixels;

/// <summary>Learns images by heart as little as it can: the parameters that did best on images kept back are the ones that stay.</summary>
internal sealed class Training(PixelModel network, int seed)
{
    private const int Images = 32;

    private readonly Grid _grid = new(Image.Size, Image.Size);
    private readonly int[] _places = [.. Enumerable.Range(0, Image.Pixels)];
    private readonly Batch<float> _batch = network.NewBatch(Image.Pixels, Images);
    private readonly Tape<float> _tape = network.NewTape(Image.Pixels, Images);

    /// <summary>Goes through the images so many times.</summary>
    /// <param name="kept">The images that are kept back.</param>
    public void Run(IReadOnlyList<int[]> images, IReadOnlyList<int[]> kept, int epochs)
    {
        var (gradients, random) = (network.NewGradients(), new Random(seed));
        var adam = new Adam(gradients.Count);
        var best = (Loss: double.PositiveInfinity, Parameters: network.Parameters.Values.ToArray());
        var (steps, all) = (0, epochs * ((images.Count + Images - 1) / Images));
        var rate = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(Math.Min(50, all / 20));
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            foreach (var chosen in images.OrderBy(_ => random.Next()).Chunk(Images))
            {
                Fill(chosen);
                _tape.IsTraining = true;
                network.Forward(_batch, _tape);
                gradients.Clear();
                network.Backward(_tape, gradients);
                GradientClipping.ByNorm(gradients.Write(), 1);
                adam.LearningRate = rate.At(new TrainingProgress(steps, (double)steps++ / all));
                adam.Step(network.Parameters, gradients);
            }

            var loss = Loss(kept);
            if (loss < best.Loss)
                best = (loss, network.Parameters.Values.ToArray());
            if (epoch % Math.Max(1, epochs / 8) == 0)
                Console.WriteLine($"  {epoch,3} times: {loss:F4} nats per pixel on images kept back, at best {best.Loss:F4}");
        }

        best.Parameters.CopyTo(network.Parameters.Write());
    }

    /// <summary>The mean of -log p over all pixels.</summary>
    public double Loss(IReadOnlyList<int[]> images)
    {
        var sum = 0.0;
        _tape.IsTraining = false;
        foreach (var some in images.Chunk(Images))
        {
            Fill(some);
            network.Forward(_batch, _tape);
            sum += network.Loss(_tape) * some.Length;
        }

        return sum / images.Count;
    }

    /// <summary>New images, drawn pixel by pixel; what comes after a pixel cannot change its probabilities, so that it may be anything.</summary>
    /// <param name="begun">The first rows of each image.</param>
    public int[][] Draw(IReadOnlyList<int[]> begun, Random random)
    {
        var images = begun.Select(image => image.Concat(new int[Image.Pixels - image.Length]).ToArray()).ToArray();
        _tape.IsTraining = false;
        for (var pixel = begun.Min(image => image.Length); pixel < Image.Pixels; pixel++)
        {
            Fill(images);
            network.Forward(_batch, _tape);
            for (var i = 0; i < images.Length; i++)
            {
                if (pixel >= begun[i].Length)
                    images[i][pixel] = Drawn(network.Output(_tape, 0, i, pixel), random);
            }
        }

        return images;
    }

    private static int Drawn(ReadOnlySpan<float> logits, Random random)
    {
        var largest = 0f;
        foreach (var logit in logits)
            largest = Math.Max(largest, logit);
        var sum = 0.0;
        foreach (var logit in logits)
            sum += Math.Exp(logit - largest);
        var rest = random.NextDouble() * sum;
        for (var level = 0; level < logits.Length; level++)
        {
            rest -= Math.Exp(logits[level] - largest);
            if (rest < 0)
                return level;
        }

        return logits.Length - 1;
    }

    private void Fill(IReadOnlyList<int[]> images)
    {
        _batch.Reset([.. images.Select(image => image.Length)]);
        for (var i = 0; i < images.Count; i++)
        {
            _batch.SetTokens("value", i, images[i]);
            _batch.SetTokens("pixel", i, images[i]);
            _batch.SetTokens("place", i, _places);
            _batch.SetLinks("left", i, _grid.Links(0, -1));
            _batch.SetLinks("up", i, _grid.Links(-1, 0));
            _batch.SetLinks("next", i, _grid.Links(0, 1));
        }
    }
}
