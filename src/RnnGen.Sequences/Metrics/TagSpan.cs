namespace RnnGen.Sequences;

/// <summary>A stretch of tokens that tags mark as one thing.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last one.</param>
/// <param name="Type">What it is, such as <c>PER</c>; empty for tags without a type.</param>
public readonly record struct TagSpan(int Start, int End, string Type)
{
    /// <summary>
    /// The spans of a sequence of tags <c>O</c>, <c>B-x</c>, <c>I-x</c>, <c>E-x</c>, <c>S-x</c>, by the rules of the CoNLL script
    /// conlleval (Tjong Kim Sang and Buchholz 2000), which take every sequence, also one that its scheme forbids: a span begins at B and
    /// S, at I or E after O, E or S, and where the type changes; it ends before B, S and O, after E and S, and where the type changes.
    /// So IOB1, BIO (IOB2), IOE and BIOES are all read.
    /// </summary>
    /// <exception cref="FormatException">A tag is of another form; the message names it and its place.</exception>
    public static List<TagSpan> Of(ReadOnlySpan<string> tags)
    {
        var spans = new List<TagSpan>();
        var (start, before) = (-1, (Mark: 'O', Type: ""));
        for (var i = 0; i <= tags.Length; i++)
        {
            var now = i < tags.Length ? Parse(tags[i], i) : (Mark: 'O', Type: "");
            if (start >= 0 && Ends(before, now))
            {
                spans.Add(new TagSpan(start, i, before.Type));
                start = -1;
            }
            if (Starts(before, now))
                start = i;
            before = now;
        }
        return spans;
    }

    private static bool Ends((char Mark, string Type) before, (char Mark, string Type) now) =>
        before.Mark is 'E' or 'S' || now.Mark is 'B' or 'S' or 'O' || before.Type != now.Type;

    private static bool Starts((char Mark, string Type) before, (char Mark, string Type) now) => now.Mark switch
    {
        'O' => false,
        'B' or 'S' => true,
        _ => before.Mark is 'O' or 'E' or 'S' || before.Type != now.Type,
    };

    private static (char Mark, string Type) Parse(string tag, int place) => tag switch
    {
        "O" => ('O', ""),
        [var mark and ('B' or 'I' or 'E' or 'S')] => (mark, ""),
        [var mark and ('B' or 'I' or 'E' or 'S'), '-', .. var type] => (mark, type),
        _ => throw new FormatException($"The tag '{tag}' of token {place} is none of O, B-…, I-…, E-… and S-…."),
    };
}
