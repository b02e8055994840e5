using System.Numerics.Tensors;
using RnnGen.Sequences;

namespace RnnGen.Samples.Speech;

/// <summary>A word as it is said and as it is written.</summary>
internal sealed record Utterance(float[] Frames, int[] Letters)
{
    public int Steps => Frames.Length / Voice.Bands;
}

/// <summary>The listener with the loss above it, and two ways to find out what was said.</summary>
internal sealed class Model
{
    private readonly Listener _network;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly CtcLoss<float> _loss;
    private readonly CtcBeamSearch<float> _search;
    private readonly OutputSequence<float> _symbols;
    private readonly Parameters<float> _gradients;
    private readonly Adam _adam;
    private readonly int[] _letters, _lengths;

    public Model(int symbols, int maxSteps, int maxLetters, int batch, int hidden, int beam, int seed)
    {
        _network = new Listener(input: Voice.Bands, rightwardHidden: hidden, leftwardHidden: hidden, symbols: symbols);
        _network.Initialize(seed);
        (_batch, _tape) = (_network.NewBatch(maxSteps, batch), _network.NewTape(maxSteps, batch));
        (_loss, _search) = (new CtcLoss<float>(symbols, maxSteps, maxLetters), new CtcBeamSearch<float>(symbols, maxSteps, beam));
        _symbols = new OutputSequence<float>("symbols", symbols, maxSteps);
        (_gradients, _adam) = (_network.NewGradients(), new Adam(_network.Parameters.Count, beta2: 0.99));
        (_letters, _lengths) = (new int[maxSteps], new int[batch]);
    }

    public int Count => _network.Parameters.Shapes.Sum(s => s.Count);

    /// <summary>One step of training.</summary>
    /// <returns>The mean loss per utterance, in nats.</returns>
    public double Learn(IReadOnlyList<Utterance> data, ReadOnlySpan<int> chosen, double rate)
    {
        for (var i = 0; i < chosen.Length; i++)
            _lengths[i] = data[chosen[i]].Steps;
        _batch.Reset(_lengths.AsSpan(0, chosen.Length));
        for (var i = 0; i < chosen.Length; i++)
            _batch.Set("frame", i, data[chosen[i]].Frames);
        _tape.IsTraining = true;
        _network.Forward(_batch, _tape);

        var sum = 0f;
        for (var i = 0; i < chosen.Length; i++)
        {
            var logits = _symbols.Read(_tape, i, _lengths[i]);
            var loss = _loss.Loss(logits, data[chosen[i]].Letters, _symbols.Gradients.AsSpan(0, logits.Length));
            sum += float.IsFinite(loss) ? loss : 0;   // Said too quickly to be written: its gradient is 0.
            _symbols.WriteGradients(_tape, i, _lengths[i], 1f / chosen.Length);
        }

        _gradients.Clear();
        _network.Backward(_tape, _gradients);
        GradientClipping.ByNorm(_gradients.Write(), 5);
        _adam.LearningRate = rate;
        _adam.Step(_network.Parameters, _gradients);
        return sum / chosen.Length;
    }

    /// <summary>What was said, by the likeliest symbol of each frame, and by a beam that sums over all ways to say it.</summary>
    public (string Greedy, string Beam) Hear(Utterance utterance)
    {
        var logits = Logits(utterance);
        var greedy = Words.Decode(_letters.AsSpan(0, CtcDecoder.Greedy(logits, _loss.Symbols, _letters)));
        return (greedy, Words.Decode(_letters.AsSpan(0, _search.Decode(logits, _letters).Count)));
    }

    /// <summary>The likeliest symbol of each frame; the blank is a dot.</summary>
    public string Frames(Utterance utterance)
    {
        var logits = Logits(utterance);
        var said = new char[utterance.Steps];
        for (var t = 0; t < said.Length; t++)
            said[t] = TensorPrimitives.IndexOfMax(logits.Slice(t * _loss.Symbols, _loss.Symbols)) is var best and not CtcDecoder.Blank ? (char)('a' + best - 1) : '·';
        return new string(said);
    }

    /// <summary>The probability of each symbol in each frame.</summary>
    public float[][] Chances(Utterance utterance)
    {
        float[][] frames = [.. Logits(utterance).ToArray().Chunk(_loss.Symbols)];
        foreach (var frame in frames)
            TensorPrimitives.SoftMax(frame, frame);
        return frames;
    }

    private ReadOnlySpan<float> Logits(Utterance utterance)
    {
        _batch.Reset([utterance.Steps]);
        _batch.Set("frame", 0, utterance.Frames);
        _tape.IsTraining = false;
        _network.Forward(_batch, _tape);
        return _symbols.Read(_tape, 0, utterance.Steps);
    }
}
