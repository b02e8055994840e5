using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>The states of random numbers in a checkpoint, each a text of sixteen hexadecimal digits.</summary>
internal static class RandomStates
{
    public static void AddRandomState(this Checkpoint checkpoint, string name, ulong state) =>
        checkpoint.Metadata[name] = state.ToString("x16", CultureInfo.InvariantCulture);

    public static void ExpectRandomState(this CheckpointProblems problems, Checkpoint checkpoint, string name)
    {
        if (!checkpoint.Metadata.TryGetValue(name, out var text) || !TryParse(text, out _))
            problems.Add($"The entry '{name}' is missing or not a hexadecimal number.");
    }

    /// <summary>A state that is there: see <see cref="ExpectRandomState"/>.</summary>
    public static ulong RandomState(this Checkpoint checkpoint, string name)
    {
        TryParse(checkpoint.Text(name), out var state);
        return state;
    }

    private static bool TryParse(string text, out ulong state) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out state);
}
