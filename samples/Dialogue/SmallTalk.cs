namespace RnnGen.Samples.Dialogue;

/// <summary>
/// Makes conversations of two, who speak in turns: one tells something about themselves, or asks whether the other has listened. What was told may change, and what was
/// never told the other cannot know.
/// </summary>
internal sealed class SmallTalk(int seed)
{
    private static readonly string[] s_names = ["anna", "ben", "carla", "david", "eva", "frank", "greta", "hugo"];
    private static readonly string[] s_cities = ["paris", "rome", "vienna", "oslo", "lisbon", "prague", "dublin", "athens"];
    private static readonly string[] s_things = ["music", "chess", "tennis", "cheese", "films", "tea", "running", "painting"];

    private static readonly (string[] Values, string[] Told, string[] Answered, string[] Asked, string Known)[] s_topics =
    [
        (s_names, ["i am [x]", "my name is [x]", "call me [x]"], ["nice to meet you [x]", "hello [x]"], ["what is my name ?", "who am i ?"], "you are [x]"),
        (s_cities, ["i live in [x]", "i come from [x]", "my home is [x]"], ["[x] is beautiful", "i have been to [x]"], ["where do i live ?", "which town is mine ?"], "you live in [x]"),
        (s_things, ["i like [x]", "i love [x]", "[x] makes me happy"], ["i like [x] too", "[x] is fun"], ["what do i like ?", "what makes me happy ?"], "you like [x]"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Conversations of a number of questions or statements, each with its reply: sentence 0 is replied to by sentence 1, and so on.</summary>
    public string[][] Make(int count, int exchanges) => [.. Enumerable.Range(0, count).Select(_ => Next(exchanges))];

    private string[] Next(int exchanges)
    {
        var (known, sentences) = (new string?[s_topics.Length], new List<string>());
        for (var i = 0; i < exchanges; i++)
        {
            var number = _random.Next(s_topics.Length);
            var topic = s_topics[number];
            if (_random.Next(2) == 0)
            {
                known[number] = Any(topic.Values);
                var form = _random.Next(topic.Told.Length);
                sentences.AddRange([topic.Told[form], topic.Answered[form % topic.Answered.Length]]);
            }
            else
                sentences.AddRange([Any(topic.Asked), known[number] is null ? "you have not told me" : topic.Known]);
            var value = known[number] ?? "";
            (sentences[^2], sentences[^1]) = (sentences[^2].Replace("[x]", value), sentences[^1].Replace("[x]", value));
        }
        return [.. sentences];
    }

    private string Any(string[] texts) => texts[_random.Next(texts.Length)];
}
