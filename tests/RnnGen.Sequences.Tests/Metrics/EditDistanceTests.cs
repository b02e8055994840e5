namespace RnnGen.Sequences.Tests;

public class EditDistanceTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("intention", "execution", 5)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("", "", 0)]
    public void Known_distances(string from, string to, int expected)
    {
        EditDistance.Of<char>(from, to).ShouldBe(expected);
        EditDistance.Align<char>(from, to).Count(e => e.Kind != EditKind.Match).ShouldBe(expected);
    }

    [Fact]
    public void An_alignment_makes_the_hypothesis_of_the_reference_in_the_least_edits()
    {
        var random = new Random(1);
        for (var run = 0; run < 300; run++)
        {
            var (from, to) = (Draw(random), Draw(random));
            var edits = EditDistance.Align<int>(from, to);

            Apply(from, to, edits).ShouldBe(to);
            var distance = edits.Count(e => e.Kind != EditKind.Match);
            distance.ShouldBe(EditDistance.Of<int>(from, to));
            distance.ShouldBe(Recursive(from, to));
            distance.ShouldBe(EditDistance.Of<int>(to, from));
        }
    }

    [Fact]
    public void Word_errors_by_kind()
    {
        ErrorRate.OfWords("hello world", "hello duck").ShouldBe(new ErrorRate(1, 0, 0, 2));
        var both = ErrorRate.OfWords("hello world", "hello duck") + ErrorRate.OfWords("i like monthy python", "i like python");
        both.Rate.ShouldBe(2.0 / 6);
        ErrorRate.OfWords("a", "a b c").ShouldBe(new ErrorRate(0, 0, 2, 1));
        ErrorRate.OfWords("a", "a b c").Rate.ShouldBe(2);
        (ErrorRate.OfCharacters("i can spell", "i kan cpell") + ErrorRate.OfCharacters("i hope", "i hop")).Rate.ShouldBe(3.0 / 17);
    }

    private static int[] Draw(Random random) => [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(3))];

    private static int[] Apply(int[] from, int[] to, Edit[] edits)
    {
        var (made, place) = (new List<int>(), 0);
        foreach (var edit in edits)
        {
            edit.Reference.ShouldBe(place);
            edit.Hypothesis.ShouldBe(made.Count);
            if (edit.Kind == EditKind.Match)
                made.Add(from[edit.Reference]);
            else if (edit.Kind != EditKind.Deletion)
                made.Add(to[edit.Hypothesis]);
            place += edit.Kind == EditKind.Insertion ? 0 : 1;
        }
        place.ShouldBe(from.Length);
        return [.. made];
    }

    private static int Recursive(ReadOnlySpan<int> a, ReadOnlySpan<int> b) =>
        a.Length == 0 || b.Length == 0
            ? a.Length + b.Length
            : Math.Min(Recursive(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1), 1 + Math.Min(Recursive(a[1..], b), Recursive(a, b[1..])));
}
