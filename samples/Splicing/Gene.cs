namespace RnnGen.Samples.Splicing;

/// <summary>
/// A strand, made as genes are: exons, which stay, and introns, which are cut out. An intron begins with a donor site and ends with an acceptor site: motifs that
/// vary, of which two bases never do, GT and AG. The same two bases stand everywhere by chance.
/// </summary>
internal sealed record Gene(string Bases, int[] Tags)
{
    /// <summary>Outside of introns, at the first base of one, further inside.</summary>
    public static readonly string[] TagNames = ["O", "B-intron", "I-intron"];

    public const int Longest = 420;

    // How often A, C, G and T stand at each place of a motif, in percent, about as in human genes.
    private static readonly int[][] s_donor = [[32, 37, 18, 13], [58, 13, 15, 14], [10, 4, 78, 8]];
    private static readonly int[][] s_behindDonor = [[0, 0, 100, 0], [0, 0, 0, 100], [57, 2, 39, 2], [71, 8, 12, 9], [5, 6, 84, 5], [16, 18, 20, 46]];
    private static readonly int[][] s_acceptor = [.. Enumerable.Repeat((int[])[9, 36, 9, 46], 11), [23, 28, 26, 23], [6, 64, 2, 28], [100, 0, 0, 0], [0, 0, 100, 0]];
    private static readonly int[] s_exon = [26, 24, 26, 24], s_intron = [28, 21, 22, 29];

    /// <summary>A strand of one to three introns.</summary>
    public static Gene Make(Random random)
    {
        var (bases, tags) = (new List<char>(), new List<int>());
        void Write(IEnumerable<int[]> places, bool isIntron)
        {
            foreach (var place in places)
            {
                tags.Add(!isIntron ? 0 : tags[^1] == 0 ? 1 : 2);
                bases.Add("ACGT"[Draw(place, random)]);
            }
        }

        for (var introns = random.Next(1, 4); introns > 0; introns--)
        {
            Write(Enumerable.Repeat(s_exon, random.Next(20, 50)), isIntron: false);
            Write(s_donor, isIntron: false);
            Write(s_behindDonor, isIntron: true);
            Write(Enumerable.Repeat(s_intron, random.Next(10, 50)), isIntron: true);
            Write(s_acceptor, isIntron: true);
        }
        Write(Enumerable.Repeat(s_exon, random.Next(20, 50)), isIntron: false);
        return new Gene(string.Concat(bases), [.. tags]);
    }

    public int[] Letters() => [.. Bases.Select(c => "ACGT".IndexOf(c))];

    /// <summary>How much likelier the bases from here on are as a donor site, or an acceptor site, than by chance, as a logarithm.</summary>
    public double[] SiteScores(bool isDonor)
    {
        int[][] motif = isDonor ? [.. s_donor, .. s_behindDonor] : s_acceptor;
        var before = isDonor ? s_donor.Length : motif.Length - 1;
        return [.. Enumerable.Range(0, Bases.Length).Select(at => at < before || at - before + motif.Length > Bases.Length
            ? double.NegativeInfinity
            : motif.Select((place, i) => Math.Log(place["ACGT".IndexOf(Bases[at - before + i])] / 25.0)).Sum())];
    }

    private static int Draw(int[] percent, Random random)
    {
        var point = random.Next(100);
        return Array.FindIndex(percent, p => (point -= p) < 0);
    }
}
