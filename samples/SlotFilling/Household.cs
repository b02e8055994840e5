using RnnGen.Sequences;

namespace RnnGen.Samples.SlotFilling;

/// <summary>Makes requests to a household: patterns in which a word in brackets is a slot, filled with one of its phrases.</summary>
internal sealed class Household(int seed)
{
    private static readonly (string Intent, string Pattern)[] Patterns =
    [
        ("PlayMusic", "play [song] by [artist]"), ("PlayMusic", "put on some [genre]"), ("PlayMusic", "i want to hear [song]"),
        ("PlayMusic", "play [artist] in the [room]"),
        ("SetLight", "turn the light in the [room] [state]"), ("SetLight", "switch [state] the [room] light at [time]"),
        ("SetLight", "make it [colour] in the [room]"),
        ("SetAlarm", "wake me at [time]"), ("SetAlarm", "set an alarm for [time] on [day]"), ("SetAlarm", "ring at [time] in the [room] [day]"),
        ("AskWeather", "will it rain in [city] on [day]"), ("AskWeather", "how is the weather in [city]"), ("AskWeather", "what will [day] be like in [city]"),
    ];

    private static readonly Dictionary<string, string[]> Phrases = new()
    {
        ["song"] = ["blue in the morning", "the long way", "rain on monday", "red kitchen", "home", "seven o'clock", "paris"],
        ["artist"] = ["the mondays", "anna red", "paris lights", "john doe", "the long nights", "blue"],
        ["genre"] = ["jazz", "rock", "blues", "old jazz", "german rock"],
        ["room"] = ["kitchen", "bathroom", "living room", "red room", "hall"],
        ["state"] = ["on", "off"],
        ["colour"] = ["red", "blue", "dark green", "green"],
        ["time"] = ["seven", "seven o'clock", "half past seven", "noon", "ten in the morning"],
        ["day"] = ["monday", "next monday", "friday", "tomorrow", "tomorrow morning"],
        ["city"] = ["paris", "new york", "london", "red hill", "friday harbor"],
    };

    private readonly Random _random = new(seed);

    public IReadOnlyList<Request> Requests(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private Request Next()
    {
        var (intent, pattern) = Patterns[_random.Next(Patterns.Length)];
        var (words, tags) = (new List<string>(), new List<string>());
        foreach (var part in $"{(_random.Next(3) == 0 ? "please " : "")}{pattern}".Split(' '))
        {
            var slot = part.Trim('[', ']');
            string[] said = slot == part ? [part] : Phrases[slot][_random.Next(Phrases[slot].Length)].Split(' ');
            words.AddRange(said);
            tags.AddRange(said.Select((_, i) => slot == part ? "O" : i == 0 ? $"B-{slot}" : $"I-{slot}"));
        }
        return new Request(intent, [.. words], [.. tags], default);
    }
}
