namespace RnnGen.Sequences.Tests.Text;

public sealed class ReaderTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Lines_know_their_numbers_and_words()
    {
        var lines = TextLine.Read(_files.Write("a.txt", "\uFEFFone  two\r\n\r\n\tthree\n"));
        lines.Select(line => line.Number).ShouldBe([1, 2, 3]);
        lines[0].Words.ShouldBe(["one", "two"]);
        lines[1].IsBlank.ShouldBeTrue();
        lines[2].Words.ShouldBe(["three"]);
    }

    [Fact]
    public void What_is_no_text_is_named()
    {
        var path = Path.Combine(_files.Folder, "bytes");
        File.WriteAllBytes(path, [(byte)'a', (byte)'\n', (byte)'\r', (byte)'\n', (byte)'b', 0xFF, (byte)'\n', 0xFF]);
        Should.Throw<CorpusException>(() => TextLine.Read(path)).Message.ShouldContain("bytes:3:");
        Should.Throw<CorpusException>(() => TextCorpus.FromFile(path)).Message.ShouldContain("bytes:3:");
        File.WriteAllBytes(path, [(byte)'a', (byte)'\n', 0xC3]);
        Should.Throw<CorpusException>(() => TextCorpus.FromFile(path)).Message.ShouldContain("bytes:2:");
        Should.Throw<CorpusException>(() => TextLine.Read(path + "x")).Message.ShouldContain("bytesx");
        Should.Throw<CorpusException>(() => TextLine.Read(_files.Write("blank", " \n\n"))).Message.ShouldContain("empty");
    }

    [Fact]
    public void Columns_make_sentences_between_blank_lines()
    {
        var sentences = ColumnSentence.Read(_files.Write("a.tsv", "\nthe\tDET\ncat\tNOUN\n\n\nsleeps\tVERB"), columns: 2);

        sentences.Count.ShouldBe(2);
        sentences[0].Column(0).ShouldBe(["the", "cat"]);
        sentences[0].Column(1).ShouldBe(["DET", "NOUN"]);
        sentences[0].Line.Number.ShouldBe(2);
        sentences[1].Column(0).ShouldBe(["sleeps"]);
        sentences[1].Line.Number.ShouldBe(6);
        sentences[0].LineOf(1).ShouldBe(new TextLine(sentences[0].Line.File, 3, "cat\tNOUN"));
    }

    [Theory]
    [InlineData("the\tDET\ncat NOUN\n", ":2: The line has 1 column")]
    [InlineData("the\tDET\tx\n", ":1: The line has 3 columns")]
    [InlineData("the\t\n", ":1: Column 2 is empty")]
    public void A_broken_row_is_named_with_its_line(string text, string message)
    {
        var path = _files.Write("a.tsv", text);
        Should.Throw<CorpusException>(() => ColumnSentence.Read(path, 2)).Message.ShouldStartWith(path + message);
        Should.Throw<CorpusException>(() => TsvRecord.Read(path, 2)).Message.ShouldStartWith(path + message);
    }

    [Fact]
    public void Records_are_lines()
    {
        var records = TsvRecord.Read(_files.Write("a.tsv", "a\tb c\n\nd\te\n"), 2);
        records.Select(record => record.Fields).ShouldBe([["a", "b c"], ["d", "e"]]);
        records[1].Line.Number.ShouldBe(3);
    }
}
