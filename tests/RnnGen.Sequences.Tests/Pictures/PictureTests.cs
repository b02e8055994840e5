using System.Globalization;
using System.Xml.Linq;

namespace RnnGen.Sequences.Tests;

public sealed class PictureTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Pictures => [.. Some.Keys];

    private static Dictionary<string, Func<Picture>> Some { get; } = new()
    {
        ["losses"] = () => Picture.Lines(
            "Losses", Axis.Numbers("step"), Axis.Logarithmic("loss"),
            new Line("training", [.. Enumerable.Range(1, 500).Select(i => 4.0 / i)]),
            new Line("validation", [0, 250, 499], [3, 0.3, 0.02])),
        ["constant"] = () => Picture.Lines("", Axis.Numbers(""), Axis.Numbers(""), new Line("", [1, 1, 1])),
        ["nothing finite"] = () => Picture.Lines("x", Axis.Numbers("x"), Axis.Logarithmic("y"), new Line("gone", [double.NaN, double.PositiveInfinity, -1])),
        ["no points"] = () => Picture.Lines("x", Axis.Numbers("x"), Axis.Numbers("y"), new Line("empty", [])),
        ["hostile"] = () => Picture.HeatMap(
            "a < b & \"c\" \u0001\uD800\uFFFF", Axis.Characters("<x>", "a\n\t🙂&"), Axis.Categories("]]>", ["<", "&amp;"]),
            new double[,] { { 1, 2, 3, double.NaN, -5 }, { 0, double.NegativeInfinity, 0, 0, 1e300 } }),
        ["attention"] = () => Picture.HeatMap(
            "Attention", Axis.Categories("input", ["Friday", ",", "13", "March"]), Axis.Categories("output", ["2015", "-", "03"]), new double[3, 4]),
        ["large"] = () => Picture.HeatMap("Large", Axis.Numbers("t"), Axis.Numbers("log10", -12, 4), Waves(64, 3000)),
        ["tiny"] = () => Picture.HeatMap("Tiny", Axis.Numbers("t", 3, 4), Axis.Numbers("u"), new double[,] { { 7 } }),
        ["stack"] = () => Picture.Stack(Some!["losses"](), Some["attention"]()),
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Svg_is_valid_and_within_its_borders(string name)
    {
        var svg = XDocument.Parse(Some[name]().ToSvg()).Root!;
        svg.Name.ShouldBe(Svg + "svg");
        double[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
        foreach (var rectangle in svg.Elements(Svg + "rect"))
        {
            (Number(rectangle, "x") >= 0 && Number(rectangle, "x") + Number(rectangle, "width") <= box[2] + 0.1).ShouldBeTrue(rectangle.ToString());
            (Number(rectangle, "y") >= 0 && Number(rectangle, "y") + Number(rectangle, "height") <= box[3] + 0.1).ShouldBeTrue(rectangle.ToString());
        }
        foreach (var text in svg.Elements(Svg + "text"))
            (Number(text, "x") >= 0 && Number(text, "x") <= box[2] && Number(text, "y") >= 0 && Number(text, "y") <= box[3]).ShouldBeTrue(text.ToString());
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_same_numbers_give_the_same_characters_in_any_culture(string name)
    {
        var (svg, text) = (Some[name]().ToSvg(), Some[name]().ToText());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Some[name]().ToSvg().ShouldBe(svg);
            Some[name]().ToText().ShouldBe(text);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Text_keeps_its_width(string name)
    {
        foreach (var width in new[] { 40, 80, 200 })
            foreach (var line in Some[name]().ToText(width).Split('\n'))
                line.EnumerateRunes().Count().ShouldBeLessThanOrEqualTo(width, line);
    }

    [Fact]
    public void Svg_is_legible_in_light_and_in_dark()
    {
        var style = XDocument.Parse(Some["losses"]().ToSvg()).Root!.Element(Svg + "style")!.Value;
        var dark = style[style.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..];
        foreach (var name in new[] { "text {", ".paper {", ".axis {", ".grid {", ".missing {" })
            dark.ShouldContain(name);
    }

    [Fact]
    public void Axes_have_round_marks()
    {
        var texts = XDocument.Parse(Some["losses"]().ToSvg()).Root!.Elements(Svg + "text").Select(text => text.Value).ToList();
        texts.ShouldContain("0.01");
        texts.ShouldContain("1");
        texts.ShouldContain("400");
        texts.ShouldContain("validation");
        Tick.Linear(-0.3, 1.1, 5).Select(tick => tick.Text).ShouldBe(["0", "0.5", "1"]);
        Tick.Linear(-3, 3, 6).Select(tick => tick.Text).ShouldBe(["−3", "−2", "−1", "0", "1", "2", "3"]);
        Tick.Logarithmic(1e-5, 1e5, 5).Select(tick => tick.Text).ShouldBe(["1e−5", "0.001", "0.1", "10", "1,000", "100,000"]);
    }

    [Fact]
    public void Cells_have_the_colours_of_their_numbers()
    {
        var paths = XDocument.Parse(Picture.HeatMap("", Axis.Numbers(""), Axis.Categories("", ["a", "b"]), new[,] { { 0.0, 0, 1 }, { 1, double.NaN, 0.5 } }).ToSvg())
            .Root!.Elements(Svg + "path").ToDictionary(path => (string?)path.Attribute("fill") ?? "", path => (string)path.Attribute("d")!);
        paths.Keys.ShouldBe(["", "#440154", ColourScale.Colour(32), "#fde725"], ignoreOrder: true);
        paths["#440154"].ShouldBe("M56 40h52v30h-52z");
        paths["#fde725"].ShouldBe("M108 40h26v30h-26zM56 70h26v30h-26z");
        paths[""].ShouldBe("M82 70h26v30h-26z");
    }

    [Fact]
    public void Heat_map_as_text()
    {
        Picture.HeatMap("Attention", Axis.Categories("input", ["ab", "c", "d"]), Axis.Categories("output", ["x", "yy"]), new[,] { { 0, 0.5, 1 }, { 1, double.NaN, 0.3 } })
            .ToText(40).ShouldBe(
                """
                Attention
                    output
                 x │   ▒▒▒███
                yy │███···░░░
                    a  c  d
                    b
                    input
                     ' ' 0 to '█' 1

                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lines_as_text()
    {
        var lines = Picture.Lines("Rise", Axis.Numbers("t"), Axis.Numbers("", 0, 10), new Line("up", [0, 10])).ToText(44).Split('\n');
        lines[0].ShouldBe("Rise");
        lines[1].ShouldBe($"10 ┤{new string(' ', 38)}●●");
        lines[16].ShouldStartWith(" 0 ┤●");
        lines.ShouldContain("    ● up");
    }

    [Fact]
    public void A_file_is_written_whole()
    {
        var path = Path.Combine(_folder, "new", "picture.svg");
        Some["losses"]().SaveSvg(path);
        Some["stack"]().SaveSvg(path);
        File.ReadAllText(path).ShouldBe(Some["stack"]().ToSvg());
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var axis = Axis.Numbers("n");
        Should.Throw<ArgumentException>(() => Picture.Lines("", axis, axis));
        Should.Throw<ArgumentException>(() => Picture.Lines("", axis, Axis.Categories("c", ["a"]), new Line("", [1])));
        Should.Throw<ArgumentException>(() => new Line("l", [1, 2], [1])).Message.ShouldContain("2 x and 1 y");
        Should.Throw<ArgumentException>(() => Picture.HeatMap("", axis, axis, new double[0, 3]));
        Should.Throw<ArgumentException>(() => Picture.HeatMap("", Axis.Categories("c", ["a"]), axis, new double[2, 3])).Message.ShouldContain("1 names for 3 cells");
        Should.Throw<ArgumentException>(() => Picture.Stack());
        Should.Throw<ArgumentException>(() => Axis.Numbers("n", 2, 2));
        Should.Throw<ArgumentException>(() => Axis.Logarithmic("n", 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Some["losses"]().ToText(20));
    }

    private static double[,] Waves(int rows, int columns)
    {
        var values = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                values[i, j] = Math.Sin(i * 0.2) * Math.Cos(j * 0.01);
        return values;
    }

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
