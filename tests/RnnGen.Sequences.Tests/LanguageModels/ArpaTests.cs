namespace RnnGen.Sequences.Tests;

public sealed class ArpaTests : IDisposable
{
    private const string Small = """
        A comment.

        \data\
        ngram 1=4
        ngram 2=2

        \1-grams:
        -99 <s> -0.3010300
        -0.4771213 a -0.1760913
        -0.4771213 b
        -0.4771213 </s>

        \2-grams:
        -0.1249387 <s> a
        -0.2218487 a b

        \end\
        """;

    private static readonly string[] Words = ["a", "b", "c", "</s>", "<s>"];

    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>By hand: p(a | begin) = 0.75, p(b | begin) = 0.5 / 3, p(end | a) = (2/3) / 3.</summary>
    [Fact]
    public void Reads_a_small_file()
    {
        var (model, words) = ArpaFile.Read(Write(Small));
        words.ShouldBe(["<s>", "a", "b", "</s>"]);
        model.Order.ShouldBe(2);
        Math.Exp(model.LogProbability([0], 1)).ShouldBe(0.75, 1e-6);
        Math.Exp(model.LogProbability([0], 2)).ShouldBe(0.5 / 3, 1e-6);
        Math.Exp(model.LogProbability([1], 3)).ShouldBe(2.0 / 3 / 3, 1e-6);
        model.LogProbability([2], 0).ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void What_is_written_is_read_with_the_same_probabilities()
    {
        foreach (var order in (int[])[1, 2, 4])
        {
            var model = KneserNey.BuildModified(NGramModelTests.Sentences(order, 30, 5));
            var path = Path.Combine(_folder, "model.arpa");
            ArpaFile.Write(path, model, Words);
            var (read, words) = ArpaFile.Read(path);

            words.ShouldBe(Words);
            read.Parameters.ShouldBe(model.Parameters);
            foreach (var context in NGramModelTests.Contexts(4))
            {
                for (var token = 0; token < 4; token++)
                    read.LogProbability(context, token).ShouldBe(model.LogProbability(context, token), 1e-12);
            }
        }
    }

    [Theory]
    [InlineData("\\data\\", "data", 18, "the section '\\data\\' is expected, not the end of the file")]
    [InlineData("ngram 1=4", "ngram 1=x", 4, "'ngram 1=' and a number are expected, not 'ngram 1=x'")]
    [InlineData("ngram 2=2", "ngram 2=3", 17, "the section of 2-grams has 2 entries instead of 3")]
    [InlineData("ngram 2=2", "ngram 2=2\nngram 3=1", 18, "the section '\\3-grams:' is expected, not '\\end\\'")]
    [InlineData("\\2-grams:", "", 14, "the word '<s>' stands there twice")]
    [InlineData("\\end\\", "", 17, "the section '\\end\\' is expected, not the end of the file")]
    [InlineData("-0.4771213 b", "-0.4x b", 10, "'-0.4x' is no number")]
    [InlineData("-0.4771213 b", "-0.4771213", 10, "a logarithm, 1 word and perhaps a weight are expected, not '-0.4771213'")]
    [InlineData("-0.4771213 b", "-0.4771213 a", 10, "the word 'a' stands there twice")]
    [InlineData("<s> a", "<s> d", 14, "the word 'd' is not among the 1-grams")]
    [InlineData("a b", "<s> a", 15, "the 2-gram '<s> a' stands there twice")]
    public void Errors_name_file_and_line(string part, string instead, int line, string message)
    {
        var path = Write(Small.Replace(part, instead));
        Should.Throw<InvalidDataException>(() => ArpaFile.Read(path)).Message.ShouldBe($"{path}({line}): {message}.");
    }

    [Fact]
    public void Words_must_name_the_tokens()
    {
        var model = WittenBell.Build(NGramModelTests.Sentences(2, 5, 1));
        var path = Path.Combine(_folder, "none.arpa");
        Should.Throw<ArgumentException>(() => ArpaFile.Write(path, model, ["a"])).Message.ShouldContain("1 words for 5 tokens");
        Should.Throw<ArgumentException>(() => ArpaFile.Write(path, model, ["a", "b c", "d", "e", "f"])).Message.ShouldContain("'b c' of token 1");
        Should.Throw<ArgumentException>(() => ArpaFile.Write(path, model, ["a", "b", "a", "e", "f"])).Message.ShouldContain("'a'");
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "small.arpa");
        File.WriteAllText(path, text);
        return path;
    }
}
