namespace RnnGen.Sequences.Tests.Samples;

public sealed class DialogueTests() : SampleFolder("Dialogue")
{
    [Fact]
    public void Compares_a_memory_of_the_conversation_with_none()
    {
        var output = Draw("--quick");
        SampleProcess.Number(output, "Epoch  4: loss ", " nats").ShouldBeLessThan(3);
        foreach (var name in (string[])["Hears the last sentence only", "Remembers the conversation", "of those to questions"])
            output.ShouldContain(name);
    }
}
