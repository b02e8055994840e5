namespace RnnGen.Sequences.Tests.Samples;

public sealed class ImageSequencesTests() : SampleFolder("ImageSequences")
{
    [Fact]
    public void Tells_what_happens()
    {
        var output = Draw("--quick");
        SampleProcess.Number(output, "step   144: loss ", " nats").ShouldBeLessThan(1.2);
        output.ShouldContain("with sentences never learned");
        output.ShouldContain("is told as 'a ");
    }
}
