using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>The carried values of sequences as a part of a checkpoint.</summary>
internal sealed class StateCheckpoint(RecurrentState<float> state) : ICheckpointed
{
    private const string Prefix = "state/", Values = "carried", Fresh = "fresh", Steps = "state.steps";

    private int Width => state.Batch == 0 ? 0 : state.Values.Length / state.Batch;

    public void Save(Checkpoint checkpoint)
    {
        var fresh = new float[state.Batch];
        for (var sequence = 0; sequence < fresh.Length; sequence++)
            fresh[sequence] = state.IsFresh(sequence) ? 1 : 0;
        checkpoint.Add(Prefix + Fresh, fresh);
        checkpoint.Add(Prefix + Values, state.Values, state.Batch, Width);
        checkpoint.Metadata[Steps] = string.Join(' ', Enumerable.Range(0, state.Batch).Select(sequence => state.Steps(sequence).ToString(CultureInfo.InvariantCulture)));
    }

    public void Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectTensors(checkpoint, Prefix, [(Fresh, [state.Batch]), (Values, [state.Batch, Width])]);
        if (checkpoint.Tensors.TryGetValue(Prefix + Values, out var values) && values.Values.Any(float.IsNaN))
            problems.Add($"The tensor '{Prefix}{Values}' holds a value that is not a number.");
        if (StepsOf(checkpoint) is not { } steps || steps.Length != state.Batch)
            problems.Add($"The entry '{Steps}' does not hold {state.Batch} whole numbers.");
    }

    public void Restore(Checkpoint checkpoint)
    {
        var steps = StepsOf(checkpoint)!;
        var (fresh, values) = (checkpoint[Prefix + Fresh].Values, checkpoint[Prefix + Values].Values);
        for (var sequence = 0; sequence < state.Batch; sequence++)
        {
            state.Set(sequence, values.AsSpan(sequence * Width, Width), steps[sequence]);
            if (fresh[sequence] != 0)
                state.Reset(sequence);
        }
    }

    private static long[]? StepsOf(Checkpoint checkpoint)
    {
        if (!checkpoint.Metadata.TryGetValue(Steps, out var text))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var steps = new long[words.Length];
        return words.Index().All(word => long.TryParse(word.Item, NumberStyles.None, CultureInfo.InvariantCulture, out steps[word.Index])) ? steps : null;
    }
}
