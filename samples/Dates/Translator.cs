using RnnGen.Sequences;

namespace RnnGen.Samples.Dates;

/// <summary>A reader and a writer that are trained as one.</summary>
internal sealed class Translator
{
    private readonly Reader _reader;
    private readonly IRecurrentNetwork _writer;
    private readonly EncodedMemory<float>? _memory;
    private readonly EncodedStart<float> _start = new("start", "s");
    private readonly Batch<float> _source, _target;
    private readonly Tape<float> _reading, _writing;
    private readonly Learner _readerLearner, _writerLearner;
    private readonly OwnTokens _own;
    private readonly NetworkHypotheses _hypotheses;
    private readonly int[] _all;

    public Translator(int characters, int longest, int batch, int hidden, bool attends, int seed)
    {
        _reader = new Reader(vocabulary: characters, characters: 32, rightwardHidden: hidden, leftwardHidden: hidden, start: hidden);
        _reader.Initialize(seed);
        _writer = attends ? NewWriter(hidden, longest, seed + 1) : NewBlindWriter(hidden, seed + 1);
        _memory = attends ? new EncodedMemory<float>("notes", "source", 2 * hidden, longest) : null;
        (_source, _target) = (_reader.NewBatch(longest, batch), _writer.NewBatch(Iso.Length + 1, batch));
        (_reading, _writing) = (_reader.NewTape(longest, batch), _writer.NewTape(Iso.Length + 1, batch));
        (_readerLearner, _writerLearner) = (new Learner(_reader.Parameters), new Learner(_writer.Parameters));
        _own = new OwnTokens(_writer, batch, (ulong)seed);
        _hypotheses = new NetworkHypotheses(_writer, (rows, row) => Tell(rows, row, 0), Iso.End);
        _all = [.. Enumerable.Range(0, batch)];
    }

    public int Count => _reader.Parameters.Shapes.Concat(_writer.Parameters.Shapes).Sum(s => s.Count);

    /// <summary>One step of training.</summary>
    /// <param name="texts">The characters of each date.</param>
    /// <param name="dates">What is to be written for each, the end included.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="truth">The probability that the writer is given the true character before the next, and not its own.</param>
    /// <returns>The mean loss per character, in nats.</returns>
    public double Learn(int[][] texts, int[][] dates, double rate, double truth)
    {
        var all = _all.AsSpan(0, texts.Length);
        Read(texts, all);
        int[][] before = [.. dates.Select(Iso.Before)];
        if (truth < 1)
            _own.Mix(before, truth, (rows, row) => Tell(rows, row, row));
        _target.Reset(dates, all);
        _target.SetTokens("previous", before, all);
        _target.SetTokens("next", dates, all);
        _memory?.Give(_source, _reading, _target);
        _start.Give(_reading, _target);
        _writer.Forward(_target, _writing);

        _writer.Backward(_writing, _writerLearner.Clear());
        _memory?.Return(_source, _writing, _reading);
        _start.Return(_target, _writing, _reading);
        _reader.Backward(_reading, _readerLearner.Clear());
        _writerLearner.Step(rate);
        _readerLearner.Step(rate);
        return _writer.Loss(_writing);
    }

    /// <summary>The likeliest character at each step.</summary>
    public string Greedy(int[] text)
    {
        Read([text], [0]);
        return Iso.Decode(StepByStep.Greedy(_hypotheses, new DecodingOptions { End = Iso.End, MinLength = Iso.Length, MaxLength = Iso.Length }).Tokens);
    }

    /// <summary>The likeliest date among those that a beam finds, and its probability.</summary>
    public (string Date, double Probability) Beam(int[] text, int beam)
    {
        Read([text], [0]);
        var best = BeamSearch.Run(_hypotheses, new BeamOptions { End = Iso.End, MinLength = Iso.Length, MaxLength = Iso.Length, Beam = beam })[0];
        return (Iso.Decode(best.Tokens), Math.Exp(best.LogProbability));
    }

    /// <summary>How much each character of a text mattered when a date was written: [character written, character read].</summary>
    public double[,] Attention(int[] text, int[] date)
    {
        Read([text], [0]);
        var weights = new double[date.Length, text.Length];
        _hypotheses.Start();
        for (var step = 0; step < date.Length; step++)
        {
            var a = _hypotheses.Value("a", row: 0);
            for (var place = 0; place < text.Length; place++)
                weights[step, place] = a[place];
            _hypotheses.Extend([0], [date[step]]);
        }
        return weights;
    }

    private void Read(int[][] texts, ReadOnlySpan<int> all)
    {
        _source.Reset(texts, all);
        _source.SetTokens("character", texts, all);
        _reader.Forward(_source, _reading);
    }

    /// <summary>Tells a row of the writer's batch what the reader knows of a text.</summary>
    private void Tell(Batch<float> rows, int row, int text)
    {
        if (_memory is not null)
            rows.SetMemory("source", row, _memory.Read(_reading, text, _source.Length(text)));
        rows.Set("s.initial", row, _start.Read(_reading, text));
    }

    private static Writer NewWriter(int hidden, int longest, int seed)
    {
        var writer = new Writer(hidden: hidden, attention: 64, sourceCount: longest, source: 2 * hidden);
        writer.Initialize(seed);
        return writer;
    }

    private static BlindWriter NewBlindWriter(int hidden, int seed)
    {
        var writer = new BlindWriter(hidden: hidden);
        writer.Initialize(seed);
        return writer;
    }
}
