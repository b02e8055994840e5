using System.Numerics.Tensors;
using RnnGen.Sequences;

namespace RnnGen.Samples.Names;

/// <summary>What a trainer needs to know: how a step is done, and how well the names kept back are told apart.</summary>
internal sealed class NamesTask : ITrainingTask
{
    private const int BatchSize = 32;

    private readonly Origin _network;
    private readonly int[][] _names, _keptNames;
    private readonly int[] _languages, _keptLanguages;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly SequenceBatches _batches;
    private readonly ICheckpointed[] _parts;

    public NamesTask(Origin network, CharacterVocabulary letters, LabelSet languages, IReadOnlyList<Name> learned, IReadOnlyList<Name> kept, int seed)
    {
        _network = network;
        (_names, _keptNames) = ([.. learned.Select(n => letters.Encode(n.Text))], [.. kept.Select(n => letters.Encode(n.Text))]);
        (_languages, _keptLanguages) = ([.. learned.Select(n => languages.Find(n.Language))], [.. kept.Select(n => languages.Find(n.Language))]);
        var longest = _names.Concat(_keptNames).Max(n => n.Length);
        (_batch, _tape) = (network.NewBatch(longest, BatchSize), network.NewTape(longest, BatchSize));
        _tape.Seed = seed;
        _batches = new SequenceBatches([.. _names.Select(n => n.Length)], BatchSize, (ulong)seed);
        _parts = [new NetworkCheckpoint(network.Description, network.Parameters), _batches, letters, languages];
        Gradients = network.Parameters.NewLike();
    }

    public string Unit => "names";

    public Parameters<float> Parameters => _network.Parameters;

    public Parameters<float> Gradients { get; }

    /// <summary>The batches of an epoch.</summary>
    public int Epoch => _batches.Count;

    public StepResult Step()
    {
        _batches.Next();
        _tape.IsTraining = true;
        Read(_names, _languages, _batches.Current);
        Gradients.Clear();
        _network.Backward(_tape, Gradients);
        return new StepResult(_network.Loss(_tape), _batches.Current.Length);
    }

    /// <summary>The share of names kept back whose language is not found.</summary>
    public double? Validate()
    {
        var noise = _tape.Seed;
        var guesses = Guesses();
        _tape.Seed = noise;
        return guesses.Length > 0 ? guesses.Zip(_keptLanguages).Average(pair => pair.First == pair.Second ? 0.0 : 1.0) : null;
    }

    /// <summary>The likeliest language of every name kept back.</summary>
    public int[] Guesses()
    {
        _tape.IsTraining = false;
        var guesses = new int[_keptNames.Length];
        foreach (var chosen in Enumerable.Range(0, guesses.Length).Chunk(BatchSize))
        {
            Read(_keptNames, _keptLanguages, chosen);
            for (var i = 0; i < chosen.Length; i++)
                guesses[chosen[i]] = TensorPrimitives.IndexOfMax(_network.Output(_tape, 0, i, 0));
        }
        return guesses;
    }

    private void Read(int[][] names, int[] languages, ReadOnlySpan<int> chosen)
    {
        _batch.Reset(names, chosen);
        _batch.SetTokens("letter", names, chosen);
        for (var i = 0; i < chosen.Length; i++)
            _batch.SetToken("language", i, 0, languages[chosen[i]]);
        _network.Forward(_batch, _tape);
    }

    public void Save(Checkpoint checkpoint) => Array.ForEach(_parts, part => part.Save(checkpoint));

    public void Check(Checkpoint checkpoint, CheckpointProblems problems) => Array.ForEach(_parts, part => part.Check(checkpoint, problems));

    public void Restore(Checkpoint checkpoint) => Array.ForEach(_parts, part => part.Restore(checkpoint));
}
