namespace RnnGen.Sequences.Tests;

public class LanguageModelPortsTests
{
    private static readonly NetworkPort Input = new("w", 5, IsToken: true);
    private static readonly NetworkPort Target = new("next", 5, IsToken: true, IsTarget: true);
    private static readonly NetworkPort Logits = new("logits", 5);

    [Fact]
    public void Finds_tokens_and_logits() =>
        LanguageModelPorts.Of(Describe([Input, Target], [new("h", 3), Logits])).ShouldBe(new LanguageModelPorts("w", "next", 1, 5));

    [Fact]
    public void Refuses_other_networks()
    {
        Should.Throw<ArgumentException>(() => LanguageModelPorts.Of(Describe([Input], [Logits]))).Message.ShouldContain("'Net'");
        Should.Throw<ArgumentException>(() => LanguageModelPorts.Of(Describe([Input with { IsToken = false }, Target], [Logits])));
        Should.Throw<ArgumentException>(() => LanguageModelPorts.Of(Describe([Input, Target], []))).Message.ShouldContain("output");
    }

    [Fact]
    public void Refuses_tokens_outside_the_vocabulary() =>
        Should.Throw<ArgumentException>(() => LanguageModelPorts.Of(Describe([Input, Target], [Logits])).Require([1, 5])).Message.ShouldContain("token 5");

    private static NetworkDescription Describe(NetworkPort[] inputs, NetworkPort[] outputs) => new("Net", [], inputs, outputs, "");
}
