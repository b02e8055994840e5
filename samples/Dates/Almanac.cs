using System.Globalization;

namespace RnnGen.Samples.Dates;

/// <summary>A date as people write it, and what it is.</summary>
internal sealed record Example(string Text, DateOnly Date, string Culture);

/// <summary>Dates as the cultures that .NET knows write them, in every form that says without doubt which day is meant.</summary>
internal sealed class Almanac
{
    private const string Languages =
        "en en-GB de fr es it pt nl sv da nb fi is pl cs sk hr sl hu ro bg ru uk sr el tr az et lv lt ga cy eu ca id ms vi sw af zh ja ko hi bn ta he ar-EG ka hy kk";

    private static readonly DateOnly First = new(1900, 1, 1), Last = new(2099, 12, 31);

    private readonly (CultureInfo Culture, string[] Patterns)[] _cultures;
    private readonly Random _random;
    private readonly int[] _days;

    public Almanac(int seed)
    {
        var known = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(c => c.Name).ToHashSet();
        var cultures = Languages.Split(' ').Where(known.Contains).Select(CultureInfo.GetCultureInfo).Where(c => c.Calendar is GregorianCalendar);
        _cultures = [.. cultures.DefaultIfEmpty(CultureInfo.InvariantCulture).Select(c => (c, Patterns(c))).Where(c => c.Item2.Length > 0)];
        _random = new Random(seed);
        _days = [.. Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1)];
        _random.Shuffle(_days);
    }

    public int Cultures => _cultures.Length;

    public int Forms => _cultures.Sum(c => c.Patterns.Length);

    /// <summary>Dates to learn from and dates to be judged by, which no culture has shown before: a tenth of all days of two centuries is kept back.</summary>
    public (Example[] Learned, Example[] Kept) Examples(int learned, int kept)
    {
        var tenth = _days.Length / 10;
        Example[] all = [.. Draw(learned, _days.AsMemory(tenth..)), .. Draw(kept, _days.AsMemory(..tenth))];
        var doubtful = all.GroupBy(e => e.Text).Where(g => g.Select(e => e.Date).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        return ([.. all.Take(learned).Where(e => !doubtful.Contains(e.Text))], [.. all.Skip(learned).Where(e => !doubtful.Contains(e.Text))]);
    }

    private IEnumerable<Example> Draw(int count, ReadOnlyMemory<int> days)
    {
        for (var i = 0; i < count; i++)
        {
            var (culture, patterns) = _cultures[_random.Next(_cultures.Length)];
            var date = DateOnly.FromDayNumber(days.Span[_random.Next(days.Length)]);
            yield return new Example(date.ToString(patterns[_random.Next(patterns.Length)], culture), date, culture.Name);
        }
    }

    private static string[] Patterns(CultureInfo culture) =>
        [.. "Dd".SelectMany(culture.DateTimeFormat.GetAllDateTimePatterns).Where(IsPlain).Distinct()];

    /// <summary>Whether a form has the whole year, and says which number is the month: by its name, behind the year, or behind the day and a dot or hyphen.</summary>
    private static bool IsPlain(string pattern)
    {
        var (year, month, day) = (pattern.IndexOf("yyyy", StringComparison.Ordinal), pattern.IndexOf('M'), pattern.Replace("dddd", "    ").Replace("ddd", "   ").IndexOf('d'));
        return year >= 0 && month >= 0 && day >= 0
            && (pattern.Contains("MMM") || (year < month && month < day) || (day < month && month < year && pattern.AsSpan(day, month - day).IndexOfAny('.', '-') >= 0));
    }
}
