using System.Xml.Linq;

namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class AnomaliesTests() : SampleFolder("Anomalies")
{
    [Fact]
    public void Judges_three_forecasts()
    {
        var (code, output, error) = Run("--quick");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in new[] { "last value", "straight line", "network", "precision", "recall", "spike" })
            output.ShouldContain(name);
        XDocument.Load(Path.Combine(Folder, "artifacts", "anomalies.svg"));
    }

    [Fact]
    public void Watches_a_file()
    {
        Write("signal.csv", "value\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"{i},{(i == 900 ? 500 : i % 5)}\n")));
        var (code, output, error) = Run("--quick", "--data", "signal.csv");
        error.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldContain("signal.csv(902): 500");
    }

    [Theory]
    [InlineData("nothing.csv", "nothing.csv")]
    [InlineData("short.csv", "short.csv(3): there are 2 values")]
    [InlineData("broken.csv", "broken.csv(3): 'x' is not a number")]
    [InlineData("empty.csv", "empty.csv(0)")]
    public void Bad_files_are_one_line_and_code_1(string file, string message)
    {
        Write("short.csv", "value\n1\n2\n");
        Write("broken.csv", "value\n1\nx\n");
        Write("empty.csv", "");
        var (code, _, error) = Run("--data", file);
        code.ShouldBe(1);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain(message);
    }
}
