using System.Globalization;
using System.Text;
using System.Xml;

namespace RnnGen.Sequences;

/// <summary>Writes the elements of an SVG file.</summary>
internal sealed class SvgCanvas : IDisposable
{
    /// <summary>Light, unless the reader prefers dark.</summary>
    private const string Style = """

        text { font: 12px system-ui, sans-serif; fill: #24292f }
        .title { font-size: 15px; font-weight: 600 }
        .paper { fill: #ffffff }
        .axis { stroke: #57606a; fill: none }
        .grid { stroke: #d0d7de; fill: none }
        .cell, .missing { shape-rendering: crispEdges }
        .missing { fill: #d0d7de }
        .line { fill: none; stroke-width: 1.8; stroke-linejoin: round }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .paper { fill: #0d1117 }
          .axis { stroke: #9198a1 }
          .grid { stroke: #30363d }
          .missing { fill: #30363d }
        }

        """;

    private readonly XmlWriter _xml;

    public SvgCanvas(StringBuilder text, double width, double height)
    {
        _xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" });
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Write(("width", width), ("height", height));
        _xml.WriteAttributeString("viewBox", $"0 0 {Number(width)} {Number(height)}");
        _xml.WriteElementString("style", Style.ReplaceLineEndings("\n"));
        Rectangle(0, 0, width, height, cssClass: "paper");
    }

    public void Rectangle(double x, double y, double width, double height, string? cssClass = null, string? fill = null)
    {
        Start("rect", cssClass);
        Write(("x", x), ("y", y), ("width", width), ("height", height));
        if (fill is not null)
            _xml.WriteAttributeString("fill", fill);
        _xml.WriteEndElement();
    }

    /// <summary>Many rectangles of one colour, as one path.</summary>
    public void Rectangles(IEnumerable<Panel> places, string cssClass, string? fill)
    {
        Start("path", cssClass);
        if (fill is not null)
            _xml.WriteAttributeString("fill", fill);
        _xml.WriteAttributeString("d", string.Concat(places.Select(p => $"M{Number(p.Left)} {Number(p.Top)}h{Number(p.Width)}v{Number(p.Height)}h{Number(-p.Width)}z")));
        _xml.WriteEndElement();
    }

    public void Segment(double x1, double y1, double x2, double y2, string cssClass)
    {
        Start("line", cssClass);
        Write(("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));
        _xml.WriteEndElement();
    }

    /// <param name="points">The corners.</param>
    /// <param name="colour">The colour of the line.</param>
    /// <param name="dashes">The lengths of dashes and gaps; empty for a whole line.</param>
    public void Polyline(IEnumerable<(double X, double Y)> points, string colour, string dashes)
    {
        Start("polyline", "line");
        _xml.WriteAttributeString("stroke", colour);
        if (dashes != "")
            _xml.WriteAttributeString("stroke-dasharray", dashes);
        _xml.WriteAttributeString("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}")));
        _xml.WriteEndElement();
    }

    /// <param name="x">Where the anchor stands.</param>
    /// <param name="y">The line on which the letters stand.</param>
    /// <param name="text">What is written.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="cssClass">The class, if it is not ordinary text.</param>
    /// <param name="degrees">By how much it is turned clockwise.</param>
    public void Text(double x, double y, string text, string anchor = "start", string? cssClass = null, int degrees = 0)
    {
        Start("text", cssClass);
        Write(("x", x), ("y", y));
        _xml.WriteAttributeString("text-anchor", anchor);
        if (degrees != 0)
            _xml.WriteAttributeString("transform", $"rotate({degrees} {Number(x)} {Number(y)})");
        _xml.WriteString(Printable.Of(text));
        _xml.WriteEndElement();
    }

    /// <summary>What is drawn until the result is disposed stands further to the right and below.</summary>
    public IDisposable Moved(double x, double y)
    {
        _xml.WriteStartElement("g");
        _xml.WriteAttributeString("transform", $"translate({Number(x)} {Number(y)})");
        return new Group(_xml);
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Start(string element, string? cssClass)
    {
        _xml.WriteStartElement(element);
        if (cssClass is not null)
            _xml.WriteAttributeString("class", cssClass);
    }

    private void Write(params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, Number(value));
    }

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Group(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}
