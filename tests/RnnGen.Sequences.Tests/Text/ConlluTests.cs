namespace RnnGen.Sequences.Tests.Text;

public sealed class ConlluTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Words_ranges_and_empty_nodes_are_kept_apart()
    {
        var sentences = Read(
            """
            # sent_id = 1
            # text = vámonos al mar
            1-2 vámonos _ _ _ _ _ _ _ _
            1 vamos ir VERB _ Mood=Imp|Number=Plur 0 root _ _
            2 nos nosotros PRON _ Case=Acc 1 obj _ _
            3-4 al _ _ _ _ _ _ _ _
            3 a a ADP _ _ 5 case _ _
            4 el el DET _ _ 5 det _ _
            5 mar mar NOUN _ _ 1 obl _ _
            5.1 y _ CCONJ _ _ _ _ 1:conj _
            5.2 más _ ADV _ _ _ _ 1:conj _

            0.1 yo _ PRON _ _ _ _ _ _
            1 fui _ _ _ _ _ _ _ _
            """);

        sentences.Count.ShouldBe(2);
        sentences[0].Comments.ShouldBe(["# sent_id = 1", "# text = vámonos al mar"]);
        sentences[0].Forms.ShouldBe(["vamos", "nos", "a", "el", "mar"]);
        sentences[0].Tags.ShouldBe(["VERB", "PRON", "ADP", "DET", "NOUN"]);
        sentences[0].Ranges.Select(range => (range.Id, range.Form)).ShouldBe([("1-2", "vámonos"), ("3-4", "al")]);
        sentences[0].EmptyNodes.Select(node => node.Id).ShouldBe(["5.1", "5.2"]);
        sentences[0].Words.Select(word => word.Head).ShouldBe([0, 1, 5, 5, 1]);
        sentences[0].Words[0].Features.ShouldBe("Mood=Imp|Number=Plur");
        sentences[0].Words[2].Relation.ShouldBe("case");
        sentences[1].Words[0].Head.ShouldBeNull();
        sentences[1].Words[0].Line.Number.ShouldBe(14);
    }

    [Theory]
    [InlineData("1 a _ _ _ _ 0 root _ _\n3 b _ _ _ _ 1 dep _ _", 2, "Word 3 follows word 1")]
    [InlineData("1 a _ _ _ _ 0 root _", 1, "9 columns")]
    [InlineData("x a _ _ _ _ 0 root _ _", 1, "'x' is no number")]
    [InlineData("0 a _ _ _ _ 0 root _ _", 1, "'0' is no number")]
    [InlineData("1 a _ _ _ _ first root _ _", 1, "'first'")]
    [InlineData("1 a _ _ _ _ 1 root _ _", 1, "its own head")]
    [InlineData("1 a _ _ _ _ 7 dep _ _\n2 b _ _ _ _ 0 root _ _", 1, "head 7")]
    [InlineData("2-3 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _", 1, "range 2-3")]
    [InlineData("1-2 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _", 1, "behind the sentence's last word")]
    [InlineData("2-1 ab _ _ _ _ _ _ _ _", 1, "'2-1' is no number")]
    [InlineData("1-2 ab _ _ _ _ _ _ _ _\n1 a _ _ _ _ 0 root _ _\n2-3 bc _ _ _ _ _ _ _ _", 3, "inside another one")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n1.2 b _ _ _ _ _ _ _ _", 2, "1.1 is due")]
    [InlineData("1 a _ _ _ _ 0 root _ _\n# late", 2, "comment")]
    [InlineData("# alone\n\n1 a _ _ _ _ 0 root _ _", 1, "without a word")]
    public void A_broken_line_is_named(string text, int line, string message)
    {
        var error = Should.Throw<CorpusException>(() => Read(text)).Message;
        error.ShouldContain($"a.conllu:{line}: ");
        error.ShouldContain(message);
    }

    /// <summary>Columns are parted by single spaces here, but in comments.</summary>
    private IReadOnlyList<ConlluSentence> Read(string text) =>
        ConlluSentence.Read(_files.Write("a.conllu", string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.StartsWith('#') ? l : l.Replace(' ', '\t'))) + "\n"));
}
