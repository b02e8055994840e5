namespace RnnGen.Samples.Splicing;

/// <summary>
/// What is known without learning: looks for donor and acceptor sites by the very frequencies with which they were made, and takes the pairs that score best. Where a
/// site scores below a limit there is none.
/// </summary>
internal static class Scan
{
    private const int Shortest = 31;

    public static int[] Tag(Gene gene, double limit)
    {
        var (donors, acceptors) = (gene.SiteScores(isDonor: true), gene.SiteScores(isDonor: false));
        // The best score of the bases so far, outside of introns and inside of one, and where that one began.
        var (tags, best, from) = (new int[gene.Bases.Length], new double[gene.Bases.Length + 1], new int[gene.Bases.Length + 1]);
        for (var at = 0; at < gene.Bases.Length; at++)
        {
            (best[at + 1], from[at + 1]) = (best[at], -1);
            for (var start = 0; start <= at - Shortest + 1 && acceptors[at] > limit; start++)
            {
                if (donors[start] > limit && best[start] + donors[start] + acceptors[at] - (2 * limit) is var score && score > best[at + 1])
                    (best[at + 1], from[at + 1]) = (score, start);
            }
        }
        for (var end = gene.Bases.Length; end > 0; end = from[end] < 0 ? end - 1 : from[end])
        {
            if (from[end] >= 0)
                tags.AsSpan(from[end], end - from[end]).Fill(2);
            if (from[end] >= 0)
                tags[from[end]] = 1;
        }
        return tags;
    }
}
