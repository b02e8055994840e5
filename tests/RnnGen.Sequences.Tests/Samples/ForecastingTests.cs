using System.Xml.Linq;

namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class ForecastingTests() : SampleFolder("Forecasting")
{
    [Fact]
    public void Compares_forecasts()
    {
        var (code, output, error) = Run("--quick");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in new[] { "the last value", "linear, of the last", "network 1", "foretold" })
            output.ShouldContain(name);
        XDocument.Load(Path.Combine(Folder, "artifacts", "forecasting.svg"));
    }

    [Fact]
    public void Reads_a_file()
    {
        Write("series.csv", "\"month\",\"value\"\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"{i},{10 + i % 7}.5\n")));
        var (code, output, error) = Run("--quick", "--rounds", "1", "--data", "series.csv");
        error.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldContain("series.csv: 400 values");
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
