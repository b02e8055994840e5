namespace RnnGen.Tests.Judges;

/// <summary>Random structures: some steps lead nowhere, and several may lead to one.</summary>
internal static class RandomLinks
{
    public static IEnumerable<int> Of(int direction, int length, Random random) => Enumerable.Range(0, length).Select(step =>
    {
        var (first, end) = direction < 0 ? (0, step) : (step + 1, length);
        return first >= end || random.Next(5) == 0 ? -1 : random.Next(first, end);
    });
}
