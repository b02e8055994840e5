namespace RnnGen.Tests.RandomCells;

internal static class RandomExtensions
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static TItem Pick<TItem>(this Random random, IReadOnlyList<TItem> items) => items[random.Next(items.Count)];

    /// <summary>Some of the items, at least one, in random order.</summary>
    public static List<TItem> Some<TItem>(this Random random, IReadOnlyList<TItem> items, int atMost) =>
        [.. items.OrderBy(_ => random.Next()).Take(1 + random.Next(Math.Min(items.Count, atMost)))];

    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
