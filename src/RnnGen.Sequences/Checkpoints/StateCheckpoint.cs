namespace RnnGen.Sequences;

/// <summary>The carried values of sequences as a part of a checkpoint.</summary>
internal sealed class StateCheckpoint(RecurrentState<float> state) : ICheckpointed
{
    private const string Prefix = "state/", Values = "carried", Fresh = "fresh";

    private int Width => state.Batch == 0 ? 0 : state.Values.Length / state.Batch;

    public void Save(Checkpoint checkpoint)
    {
        var fresh = new float[state.Batch];
        for (var sequence = 0; sequence < fresh.Length; sequence++)
            fresh[sequence] = state.IsFresh(sequence) ? 1 : 0;
        checkpoint.Add(Prefix + Fresh, fresh);
        checkpoint.Add(Prefix + Values, state.Values, state.Batch, Width);
    }

    public void Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectTensors(checkpoint, Prefix, [(Fresh, [state.Batch]), (Values, [state.Batch, Width])]);
        if (checkpoint.Tensors.TryGetValue(Prefix + Values, out var values) && values.Values.Any(float.IsNaN))
            problems.Add($"The tensor '{Prefix}{Values}' holds a value that is not a number.");
    }

    public void Restore(Checkpoint checkpoint)
    {
        var (fresh, values) = (checkpoint[Prefix + Fresh].Values, checkpoint[Prefix + Values].Values);
        for (var sequence = 0; sequence < state.Batch; sequence++)
        {
            state.Set(sequence, values.AsSpan(sequence * Width, Width));
            if (fresh[sequence] != 0)
                state.Reset(sequence);
        }
    }
}
