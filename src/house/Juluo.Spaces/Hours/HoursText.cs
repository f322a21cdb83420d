namespace Juluo.Spaces;

/// <summary>Reads hours of a day as people type them (<c>9-12, 13:30–18:00</c>, <c>18:00～02:00</c>) as minutes from midnight, and writes them.</summary>
public static partial class HoursText
{
    private const int Day = 1440;
    private const int Most = 6;

    /// <summary>Reads typed hours. Nothing typed means closed. A span that ends before it begins ends on the next day.</summary>
    public static Outcome<List<DayHours>> Read(string? typed, string field)
    {
        var spans = new List<DayHours>();
        var parts = (typed ?? "")
            .Normalize(NormalizationForm.FormKC)
            .Split([',', ';', '、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Some days of the week may be marked as closed.
        if (parts is [var word] && Closed().IsMatch(word))
            return spans;
        foreach (var part in parts)
        {
            if (
                Span().Match(part) is not { Success: true } match
                || Minutes(match, "from") is not { } opens
                || Minutes(match, "to") is not { } closes
                || opens >= Day
            )
                return new HoursErrors.NotHours(field, part);
            spans.Add(new(opens, closes > opens ? closes : closes + Day));
        }

        spans.Sort((a, b) => a.Opens.CompareTo(b.Opens));
        return spans.Count > Most || spans.Zip(spans.Skip(1)).Any(pair => pair.First.Closes > pair.Second.Opens)
            ? new HoursErrors.Overlap(field)
            : spans;
    }

    public static string Write(IEnumerable<DayHours> spans) => string.Join(", ", spans.Select(s => $"{Clock(s.Opens)}–{Clock(s.Closes)}"));

    /// <summary>Writes the hours of each day, starting on Monday; null if no hours are set.</summary>
    internal static IReadOnlyList<string>? Week(ILookup<IsoDayOfWeek, DayHours>? week) =>
        week is not { Count: > 0 } ? null : [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => Write(week[d]))];

    /// <summary>Writes a time of day. Midnight at the end is 24:00; later minutes are shown as times of the next day.</summary>
    public static string Clock(int minutes)
    {
        var shown = minutes > Day ? minutes - Day : minutes;
        return string.Create(CultureInfo.InvariantCulture, $"{shown / 60:00}:{shown % 60:00}");
    }

    private static int? Minutes(Match match, string which)
    {
        var hour = int.Parse(match.Groups[which + "h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[which + "m"] is { Success: true } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return minute < 60 && (hour * 60) + minute <= Day ? (hour * 60) + minute : null;
    }

    [GeneratedRegex(
        "^(closed|shut|off|休|休息|公休|店休|關|關閉|不開|不開放)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"^(?<fromh>[0-9]{1,2})(:(?<fromm>[0-9]{2}))?\s*(-|–|—|~|〜|至|到|to)\s*(?<toh>[0-9]{1,2})(:(?<tom>[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Span();
}
