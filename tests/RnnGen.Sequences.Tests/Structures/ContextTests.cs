namespace RnnGen.Sequences.Tests.Structures;

public class ContextTests
{
    private readonly Grid _grid = new(4, 5);

    [Fact]
    public void Two_scans_know_all_that_comes_before_a_pixel_and_nothing_that_comes_after()
    {
        var cell = new TwoScans(input: 1, right: 3, h: 4);
        cell.Initialize(3);
        var image = Enumerable.Range(0, _grid.Steps).Select(pixel => MathF.Sin(pixel)).ToArray();
        var before = Known(cell, image);
        for (var changed = 0; changed < image.Length; changed++)
        {
            var other = image.ToArray();
            other[changed] += 1;
            var after = Known(cell, other);
            for (var pixel = 0; pixel < image.Length; pixel++)
                after[pixel].SequenceEqual(before[pixel]).ShouldBe(pixel <= changed, $"pixel {changed} seen from {pixel}");
        }
    }

    private float[][] Known(TwoScans cell, float[] image)
    {
        var (batch, tape) = (cell.NewBatch(_grid.Steps, 1), cell.NewTape(_grid.Steps, 1));
        batch.Reset([_grid.Steps]);
        batch.Set("x", 0, image);
        batch.SetLinks("left", 0, _grid.Links(0, -1));
        batch.SetLinks("up", 0, _grid.Links(-1, 0));
        batch.SetLinks("next", 0, _grid.Links(0, 1));
        cell.Forward(batch, tape);
        return [.. Enumerable.Range(0, _grid.Steps).Select(step => tape.Value("known", 0, step).ToArray())];
    }
}
