using RnnGen.Sequences;

namespace RnnGen.Samples.ImageSequences;

/// <summary>A watcher and a narrator that are trained as one (sequence to sequence, video to text: Venugopalan and others 2015).</summary>
internal sealed class Cinema
{
    private const int LongestSentence = 10;

    private readonly WordVocabulary _words = WordVocabulary.FromWords(Film.Words);
    private readonly Watcher _watcher;
    private readonly Narrator _narrator;
    private readonly Learner _watching, _narrating;
    private readonly EncodedStart<float> _start = new("start", "s");
    private readonly Batch<float> _films, _sentences;
    private readonly Tape<float> _watched, _told;
    private readonly Rollouts _telling;

    public Cinema(int hidden, int batch, int seed)
    {
        _watcher = new Watcher(memoryHidden: hidden, start: hidden);
        _narrator = new Narrator(hidden: hidden, vocabulary: _words.Count);
        _watcher.Initialize(seed);
        _narrator.Initialize(seed + 1);
        (_watching, _narrating) = (new Learner(_watcher.Parameters), new Learner(_narrator.Parameters));
        (_films, _watched) = (_watcher.NewBatch(Film.Longest, batch), _watcher.NewTape(Film.Longest, batch));
        (_sentences, _told) = (_narrator.NewBatch(LongestSentence, batch), _narrator.NewTape(LongestSentence, batch));
        _telling = new Rollouts(
            _narrator, batch, WordVocabulary.Begin, WordVocabulary.End, LongestSentence, (ulong)seed,
            (rows, row) => rows.Set("s.initial", row, _start.Read(_watched, row)));
    }

    public int Count => _watcher.Parameters.Count + _narrator.Parameters.Count;

    /// <returns>The mean loss per word, in nats.</returns>
    public double Learn(IReadOnlyList<Film> films, double rate)
    {
        Watch(films);
        int[][] sentences = [.. films.Select(film => (int[])[.. _words.Encode(film.Sentence), WordVocabulary.End])];
        _sentences.Reset([.. sentences.Select(s => s.Length)]);
        for (var i = 0; i < sentences.Length; i++)
        {
            _sentences.SetTokens("previous", i, _telling.Before(sentences[i]));
            _sentences.SetTokens("next", i, sentences[i]);
        }
        _start.Give(_watched, _sentences);
        _narrator.Forward(_sentences, _told);

        _narrator.Backward(_told, _narrating.Clear());
        _start.Return(_sentences, _told, _watched);
        _watcher.Backward(_watched, _watching.Clear());
        _narrating.Step(rate);
        _watching.Step(rate);
        return _narrator.Loss(_told);
    }

    /// <summary>What it says of each film.</summary>
    public string[] Tell(IReadOnlyList<Film> films)
    {
        Watch(films);
        return [.. _telling.Greedy(films.Count).Select(tokens => string.Join(' ', _words.Decode([.. tokens.TakeWhile(t => t != WordVocabulary.End)])))];
    }

    private void Watch(IReadOnlyList<Film> films)
    {
        _films.Reset([.. films.Select(film => film.Images.Count)]);
        for (var i = 0; i < films.Count; i++)
            for (var step = 0; step < films[i].Images.Count; step++)
                _films.Set("image", i, step, films[i].Images[step]);
        _watcher.Forward(_films, _watched);
    }
}
