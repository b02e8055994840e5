namespace RnnGen.Sequences.Tests.Diagnosis;

public sealed class ActivationsTests
{
    [Fact]
    public void Units_that_change_most_are_shown_over_what_was_read()
    {
        var network = new TinyLanguageModel(vocabulary: 5, embedding: 3, hidden: 6);
        network.Initialize(1);
        var parameters = network.Parameters.Write();
        foreach (var unit in (int[])[0, 1, 2, 4])                     // all but two units hear nothing
        {
            parameters.Slice(network.Parameters.Offset("h.x") + (3 * unit), 3).Clear();
            parameters.Slice(network.Parameters.Offset("h.h") + (6 * unit), 6).Clear();
        }
        var (batch, tape) = (network.NewBatch(4, 1), network.NewTape(4, 1));
        batch.Reset([4]);
        batch.SetTokens("w", 0, [3, 1, 4, 1]);
        batch.SetTokens("next", 0, [1, 4, 1, 0]);
        network.Forward(batch, tape);

        var svg = Activations.ToPicture("What it remembers", tape, "h", 0, ["d", "b", "e", "b"], units: 2).ToSvg();
        svg.ShouldContain(">3<");
        svg.ShouldContain(">5<");
        svg.ShouldNotContain(">2<");
        svg.ShouldNotContain(">4<");
        foreach (var symbol in (string[])["d", "b", "e"])
            svg.ShouldContain($">{symbol}<");
        Should.Throw<ArgumentException>(() => Activations.ToPicture("", tape, "h", 0, []));
        Should.Throw<ArgumentException>(() => Activations.ToPicture("", tape, "nothing", 0, ["d"]));
    }
}
