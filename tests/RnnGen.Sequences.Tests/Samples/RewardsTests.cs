using System.Xml.Linq;

namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class RewardsTests() : SampleFolder("Rewards")
{
    [Fact]
    public void Learns_by_examples_and_by_rewards()
    {
        var (code, output, error) = Run("--quick", "--picture", "rewards.svg");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in (string[])["examples", "more examples", "no baseline", "moving mean", "self-critical", "other draws"])
            output.ShouldContain(name);
        XDocument.Load(Path.Combine(Folder, "rewards.svg"));
    }

    [Fact]
    public void A_number_that_is_too_small_is_refused() => Run("--steps", "0").Error.ShouldContain("--steps needs a whole number from 1 on");
}
