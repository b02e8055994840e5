namespace RnnGen.Sequences.Tests.Text;

public sealed class WordVocabularyTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Numbers_go_from_frequent_to_rare_behind_the_special_ones()
    {
        var vocabulary = WordVocabulary.FromWords("b a c a b a <s>".Split(' '));

        vocabulary.Words.ToArray().ShouldBe(["a", "b", "c"]);
        vocabulary.Count.ShouldBe(6);
        vocabulary.Encode(["a", "d", "c"]).ShouldBe([3, WordVocabulary.Unknown, 5]);
        vocabulary.Decode([WordVocabulary.Begin, 4, WordVocabulary.Unknown, WordVocabulary.End]).ShouldBe(["<s>", "b", "<unk>", "</s>"]);
        vocabulary.Coverage(["a", "b", "d", "a"]).ShouldBe(0.75);
        Should.Throw<IndexOutOfRangeException>(() => vocabulary.Decode([6]));
    }

    [Fact]
    public void Limits_leave_out_rare_words()
    {
        string[] Words(int maxWords = int.MaxValue, int minCount = 1, double coverage = 1) =>
            WordVocabulary.FromWords("a a a a b b b c c d".Split(' '), maxWords, minCount, coverage).Words.ToArray();

        Words(maxWords: 5).ShouldBe(["a", "b"]);
        Words(minCount: 2).ShouldBe(["a", "b", "c"]);
        Words(coverage: 0.7).ShouldBe(["a", "b"]);
        Words(coverage: 0.71).ShouldBe(["a", "b", "c"]);
        Words().ShouldBe(["a", "b", "c", "d"]);
        Should.Throw<CorpusException>(() => Words(minCount: 5)).Message.ShouldContain("5 times");
        Should.Throw<ArgumentOutOfRangeException>(() => Words(coverage: 0));
        Should.Throw<ArgumentException>(() => WordVocabulary.FromWords(["a", ""]));
        Should.Throw<ArgumentException>(() => WordVocabulary.FromWords(["a\nb"]));
    }

    [Fact]
    public void Is_kept_in_a_checkpoint_beside_others()
    {
        var (words, letters) = (WordVocabulary.FromWords(["one", "two"]), WordVocabulary.FromWords(["x"], name: "letters"));
        var checkpoint = Checkpoint.Of(words, letters);

        WordVocabulary.FromCheckpoint(checkpoint).Words.ToArray().ShouldBe(words.Words.ToArray());
        WordVocabulary.FromCheckpoint(checkpoint, "letters").Words.ToArray().ShouldBe(["x"]);
        checkpoint.RestoreInto(words, letters);
        Should.Throw<CheckpointException>(() => checkpoint.RestoreInto(WordVocabulary.FromWords(["three"]))).Message.ShouldContain("three");
        Should.Throw<CheckpointException>(() => WordVocabulary.FromCheckpoint(checkpoint, "nothing"));
    }

    [Fact]
    public void Is_kept_in_a_file()
    {
        var path = Path.Combine(_files.Folder, "deep", "words.txt");
        var vocabulary = WordVocabulary.FromWords(["für", "für", "20 000", "Γ"]);
        vocabulary.Save(path);
        vocabulary.Save(path);

        WordVocabulary.Load(path).Words.ToArray().ShouldBe(vocabulary.Words.ToArray());
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Theory]
    [InlineData("one\n\ntwo\n", ":2:")]
    [InlineData("one\ntwo\none\n", ":3:")]
    [InlineData("one\n<s>\n", ":2:")]
    [InlineData("", "empty")]
    public void A_broken_file_is_named_with_its_line(string text, string place)
    {
        var path = _files.Write("words.txt", text);
        var error = Should.Throw<CorpusException>(() => WordVocabulary.Load(path)).Message;
        error.ShouldContain("words.txt");
        error.ShouldContain(place);
    }

    [Fact]
    public void A_label_that_is_not_in_the_set_is_named_with_its_line()
    {
        var labels = new LabelSet(["VERB", "NOUN", "VERB"], "tags");
        labels.Labels.ShouldBe(["NOUN", "VERB"]);
        labels.NumberOf("VERB", default).ShouldBe(1);
        labels.Find("ADJ").ShouldBe(-1);
        Should.Throw<CorpusException>(() => labels.NumberOf("ADJ", new TextLine("a.tsv", 7, "x\tADJ"))).Message.ShouldBe("a.tsv:7: 'ADJ' is none of the 2 tags.");
        LabelSet.FromCheckpoint(Checkpoint.Of(labels), "tags").Labels.ShouldBe(labels.Labels);
        Should.Throw<ArgumentException>(() => new LabelSet([]));
    }
}
