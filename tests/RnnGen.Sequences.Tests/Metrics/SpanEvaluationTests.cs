namespace RnnGen.Sequences.Tests;

public class SpanEvaluationTests
{
    [Theory]
    [InlineData("B-X I-X O B-X", "0-2 X, 3-4 X")]
    [InlineData("I-X I-X O I-Y", "0-2 X, 3-4 Y")]
    [InlineData("B-X B-X I-X I-Y", "0-1 X, 1-3 X, 3-4 Y")]
    [InlineData("I-X E-X I-X E-X E-X", "0-2 X, 2-4 X, 4-5 X")]
    [InlineData("B-X I-X E-X S-Y O S-X S-X", "0-3 X, 3-4 Y, 5-6 X, 6-7 X")]
    [InlineData("B I O I", "0-2 , 3-4 ")]
    [InlineData("O O", "")]
    [InlineData("", "")]
    public void Spans_of_every_scheme(string tags, string expected) =>
        string.Join(", ", TagSpan.Of(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(s => $"{s.Start}-{s.End} {s.Type}")).ShouldBe(expected);

    /// <summary>The example of seqeval's documentation, which agrees with conlleval.</summary>
    [Fact]
    public void Agrees_with_the_example_of_seqeval()
    {
        var evaluation = new SpanEvaluation();
        Add(evaluation, "O O B-MISC I-MISC I-MISC I-MISC O", "O O O B-MISC I-MISC I-MISC O");
        Add(evaluation, "B-PER I-PER O", "B-PER I-PER O");

        evaluation.All.F1.ShouldBe(0.5);
        evaluation.Tokens.Value.ShouldBe(0.8);
        evaluation.ByType["MISC"].F1.ShouldBe(0);
        evaluation.ByType["PER"].F1.ShouldBe(1);
    }

    /// <summary>Counts that conlleval printed with their measures: "459 phrases; found: 539 phrases; correct: 371".</summary>
    [Fact]
    public void Measures_are_those_of_conlleval()
    {
        var score = new SpanScore(371, 539, 459);
        (Math.Round(100 * score.Precision, 2), Math.Round(100 * score.Recall, 2), Math.Round(100 * score.F1, 2)).ShouldBe((68.83, 80.83, 74.35));
        default(SpanScore).F1.ShouldBe(0);
    }

    [Fact]
    public void A_span_counts_only_whole_and_with_its_type()
    {
        var evaluation = new SpanEvaluation();
        Add(evaluation, "B-X I-X B-Y O", "B-X O B-X O");
        evaluation.All.ShouldBe(new SpanScore(0, 2, 2));
    }

    [Fact]
    public void A_wrong_tag_is_named_and_nothing_is_added()
    {
        var evaluation = new SpanEvaluation();
        Should.Throw<FormatException>(() => Add(evaluation, "O X-1", "O O")).Message.ShouldBe("The tag 'X-1' of token 1 is none of O, B-…, I-…, E-… and S-….");
        Should.Throw<ArgumentException>(() => Add(evaluation, "O", "O O"));
        evaluation.Tokens.Total.ShouldBe(0);
    }

    [Fact]
    public void Accuracy_of_tokens_and_of_sequences()
    {
        (Accuracy.OfTokens([1, 2, 3], [1, 0, 3]) + Accuracy.OfTokens([1], [0])).ShouldBe(new Accuracy(2, 4));
        Accuracy.OfSequences<int>([[1, 2], [3], []], [[1, 2], [3, 4], []]).Value.ShouldBe(2.0 / 3);
    }

    [Fact]
    public void Likelihood_of_uniform_choices()
    {
        var likelihood = Likelihood.Of([Math.Log(0.125), Math.Log(0.125)]) + Likelihood.Of([Math.Log(0.125)]);
        likelihood.BitsPerToken.ShouldBe(3, 1e-12);
        likelihood.Perplexity.ShouldBe(8, 1e-12);
        likelihood.Tokens.ShouldBe(3);
    }

    private static void Add(SpanEvaluation evaluation, string predicted, string expected) => evaluation.Add(predicted.Split(' '), expected.Split(' '));
}
