using System.Globalization;
using RnnGen.Sequences;

namespace RnnGen.Samples.CharLm;

/// <summary>A network with its vocabulary, made anew or as a checkpoint says.</summary>
internal sealed record Model(IRecurrentNetwork Network, CharacterVocabulary Vocabulary, int Layers, int Hidden, int Embedding, bool Dropout) : ICheckpointed
{
    public static Model Create(CharacterVocabulary vocabulary, int layers, int hidden, int embedding, bool dropout, int seed)
    {
        IRecurrentNetwork network = (layers, dropout) switch
        {
            (1, false) => new SmallCharLm(vocabulary: vocabulary.Count, embedding: embedding, firstHidden: hidden),
            (1, true) => new SmallDropoutCharLm(vocabulary: vocabulary.Count, embedding: embedding, firstHidden: hidden),
            (_, false) => new CharLm(vocabulary: vocabulary.Count, embedding: embedding, firstHidden: hidden, secondHidden: hidden),
            (_, true) => new DropoutCharLm(vocabulary: vocabulary.Count, embedding: embedding, firstHidden: hidden, secondHidden: hidden),
        };
        network.Parameters.Initialize(seed);
        return new Model(network, vocabulary, layers, hidden, embedding, dropout);
    }

    /// <exception cref="CheckpointException">The checkpoint is not one of this program.</exception>
    public static Model Of(Checkpoint checkpoint)
    {
        int Size(string name, int most, int least = 1) =>
            checkpoint.Number(name) is var size && size >= least && size <= most
                ? (int)size
                : throw new CheckpointException($"The checkpoint's entry '{name}' is {size}, which is not from {least} to {most}.");
        return Create(
            CharacterVocabulary.FromCheckpoint(checkpoint),
            Size("charlm.layers", 2), Size("charlm.hidden", Options.MostUnits), Size("charlm.embedding", Options.MostUnits),
            Size("charlm.dropout", 1, least: 0) == 1, seed: 0);
    }

    public void Save(Checkpoint checkpoint)
    {
        ((ICheckpointed)Vocabulary).Save(checkpoint);
        foreach (var (name, value) in Sizes)
            checkpoint.Metadata[name] = value.ToString(CultureInfo.InvariantCulture);
    }

    public void Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        ((ICheckpointed)Vocabulary).Check(checkpoint, problems);
        foreach (var (name, value) in Sizes)
            problems.ExpectText(checkpoint, name, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>There is nothing left to restore: the model was made as the checkpoint says.</summary>
    public void Restore(Checkpoint checkpoint)
    {
    }

    private (string Name, int Value)[] Sizes => [("charlm.layers", Layers), ("charlm.hidden", Hidden), ("charlm.embedding", Embedding), ("charlm.dropout", Dropout ? 1 : 0)];
}
