using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>The random numbers that the runs of a tape draw, as a part of a checkpoint.</summary>
internal sealed class NoiseCheckpoint(Tape<float> tape) : ICheckpointed
{
    private const string Entry = "noise.seed";

    public void Save(Checkpoint checkpoint) => checkpoint.Metadata[Entry] = tape.Seed.ToString(CultureInfo.InvariantCulture);

    public void Check(Checkpoint checkpoint, CheckpointProblems problems) => problems.ExpectNumber(checkpoint, Entry);

    public void Restore(Checkpoint checkpoint) => tape.Seed = checkpoint.Number(Entry);
}
