using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class PixelsTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Guesses_pixels_better_by_their_neighbours_than_by_their_places()
    {
        var picture = Path.Combine(_files.Folder, "picture.svg");
        var output = SampleProcess.Output("Pixels", "--quick", "--picture", picture);
        SampleProcess.ShouldBeAPicture(picture);
        var loss = SampleProcess.Number(output, " s: ", " nats per pixel on images never seen");
        loss.ShouldBeLessThan(SampleProcess.Number(output, "never seen; ", " if each pixel"));
        output.Split('\n').Length.ShouldBeGreaterThan(3 * 8);
    }

    [Fact]
    public void A_line_that_is_no_image_is_named()
    {
        var path = _files.Write("digits.txt", string.Join(',', Enumerable.Repeat(16, 65)) + "\n1,2,3\n");
        SampleProcess.Error("Pixels", "--train", path).ShouldContain("line 2");
    }
}
