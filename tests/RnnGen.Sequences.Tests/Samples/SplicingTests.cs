namespace RnnGen.Sequences.Tests.Samples;

public sealed class SplicingTests() : SampleFolder("Splicing")
{
    [Fact]
    public void Compares_a_scan_with_networks()
    {
        var output = Draw("--quick");
        foreach (var name in (string[])["scan by the true frequencies", "both ways ", "both ways, below a field"])
            output.ShouldContain($"| {name}");
        output.ShouldContain("  found ");
    }
}
