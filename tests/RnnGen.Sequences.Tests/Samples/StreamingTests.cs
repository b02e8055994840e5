namespace RnnGen.Sequences.Tests.Samples;

public sealed class StreamingTests() : SampleFolder("Streaming")
{
    [Fact]
    public void Follows_a_signal_and_allocates_nothing()
    {
        var output = Draw("--quick");
        output.ShouldContain(" 0 bytes allocated");
        SampleProcess.Number(output, "Step each; mean squared error ", ".\n".ReplaceLineEndings()).ShouldBeLessThan(0.1);
    }
}
