namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Mistakes on the command lines of the samples.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("Anomalies")]
    [InlineData("Captions")]
    [InlineData("Dates")]
    [InlineData("Forecasting")]
    [InlineData("LanguageModels")]
    [InlineData("LongMemory")]
    [InlineData("Music")]
    [InlineData("Names")]
    [InlineData("SlotFilling")]
    [InlineData("Speech")]
    [InlineData("Dialogue")]
    [InlineData("ImageSequences")]
    [InlineData("Pixels")]
    [InlineData("Rewards")]
    [InlineData("Sentiment")]
    [InlineData("Splicing")]
    [InlineData("Streaming")]
    [InlineData("Tagging")]
    public void A_number_that_is_none_is_named(string sample)
    {
        var (code, _, error) = SampleProcess.Run(sample, ["--seed", "many"]);
        code.ShouldBe(1);
        error.ShouldContain("'many' for option '--seed'");
        error.ShouldNotContain("   at ");
    }
}
