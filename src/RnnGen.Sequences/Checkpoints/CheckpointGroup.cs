namespace RnnGen.Sequences;

/// <summary>Several parts of a checkpoint as one.</summary>
internal sealed class CheckpointGroup(params ICheckpointed[] parts) : ICheckpointed
{
    public void Save(Checkpoint checkpoint) => Array.ForEach(parts, part => part.Save(checkpoint));

    public void Check(Checkpoint checkpoint, CheckpointProblems problems) => Array.ForEach(parts, part => part.Check(checkpoint, problems));

    public void Restore(Checkpoint checkpoint) => Array.ForEach(parts, part => part.Restore(checkpoint));
}
