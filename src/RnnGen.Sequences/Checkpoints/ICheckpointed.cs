namespace RnnGen.Sequences;

/// <summary>Something whose state belongs into a checkpoint.</summary>
public interface ICheckpointed
{
    /// <summary>Adds the state to a checkpoint.</summary>
    void Save(Checkpoint checkpoint);

    /// <summary>Names everything that keeps this object from taking its state out of the checkpoint. Changes nothing.</summary>
    void Check(Checkpoint checkpoint, CheckpointProblems problems);

    /// <summary>Takes the state out of a checkpoint in which <see cref="Check"/> has found no problem.</summary>
    void Restore(Checkpoint checkpoint);
}
