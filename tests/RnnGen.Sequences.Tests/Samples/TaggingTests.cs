using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class TaggingTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Learns_a_grammar_and_the_spelling_of_unknown_words()
    {
        var picture = Path.Combine(_files.Folder, "picture.svg");
        var output = SampleProcess.Output("Tagging", "--quick", "--picture", picture);
        SampleProcess.ShouldBeAPicture(picture);
        SampleProcess.Number(output, "Test: ", "% of").ShouldBeGreaterThan(85);
        SampleProcess.Number(output, "right, ", "% of the").ShouldBeGreaterThan(75);
    }

    [Fact]
    public void Reads_columns_and_CoNLL_U()
    {
        var columns = _files.Write("a.tsv", string.Concat(Enumerable.Repeat("they\tPRON\nsleep\tVERB\n\n", 30)));
        var conllu = _files.Write("b.conllu", "1\tthey\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tsleep\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n");
        SampleProcess.Output("Tagging", "--quick", "--train", columns, "--test", conllu).ShouldContain("they/PRON sleep/VERB");
    }

    [Theory]
    [InlineData("they\tPRON\nthey\tVRB\n", ":2: 'VRB' is none of the 17")]
    [InlineData("they\tPRON\nsleep VERB\n", ":2: The line has 1 column")]
    [InlineData("", "is empty")]
    public void Bad_sentences_are_one_line_that_names_them(string text, string message) =>
        SampleProcess.Error("Tagging", "--quick", "--train", _files.Write("a.tsv", text)).ShouldContain(message);
}
