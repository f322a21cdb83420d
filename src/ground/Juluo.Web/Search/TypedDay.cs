namespace Juluo.Web;

/// <summary>
/// Finds a date in a text: 明天, next Friday, 12月1日, 1 December, 2026-12-01. With a slash, Chinese text is read month first; other text day first, or month first if
/// only that is a valid date.
/// </summary>
internal static partial class TypedDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static (LocalDate? On, string Left) Read(string text, LocalDate today)
    {
        foreach (
            var (form, day) in new (Regex, Func<Match, LocalDate?>)[]
            {
                (Whole(), m => DateText.Read(m.Value.TrimEnd('日')) is { Failed: false } read ? read.Value : null),
                (Near(), m => today.PlusDays(Ahead(m.Value.ToLowerInvariant()))),
                (Weekday(), m => OfWeek(m, today)),
                (ChineseDay(), m => Coming(m.Groups["month"].Value, m.Groups["day"].Value, today)),
                (EnglishDay(), m => Coming(Month(m.Groups["name"].Value), m.Groups["day"].Value, today)),
                (Stroke(), m => Either(m, text, today)),
            }
        )
            if (form.Match(text) is { Success: true } match && day(match) is { } found)
                return (found, TypedMoment.Without(text, match));
        return (null, text);
    }

    private static int Ahead(string word) =>
        word switch
        {
            "大後天" => 3,
            "後天" or "day after tomorrow" => 2,
            "tomorrow" or "tmrw" or "明天" or "明日" => 1,
            _ => 0,
        };

    /// <summary>Returns the next such weekday, today included; that of next week if the text says so.</summary>
    private static LocalDate OfWeek(Match match, LocalDate today)
    {
        var zh = match.Groups["zh"].Value;
        var day =
            zh.Length > 0
                ? Math.Min(6, "一二三四五六日天".IndexOf(zh[0]))
                : Array.FindIndex(Weekdays, w => match.Groups["en"].Value.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        var here = (int)today.DayOfWeek - 1;
        return match.Groups["next"].Success ? today.PlusDays(7 - here + day) : today.PlusDays((day - here + 7) % 7);
    }

    private static string Month(string name) =>
        (Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1).ToString(CultureInfo.InvariantCulture);

    private static LocalDate? Either(Match match, string text, LocalDate today)
    {
        var (one, other) = (match.Groups["one"].Value, match.Groups["other"].Value);
        var chinese = text.Any(c => c is >= '\u3400' and <= '\u9fff');
        return Coming(one, other, today) is { } first && (chinese || Coming(other, one, today) is null) ? first
            : chinese ? null
            : Coming(other, one, today);
    }

    // The date in this year, or in the next if it has passed.
    private static LocalDate? Coming(string month, string day, LocalDate today)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        if (m is < 1 or > 12 || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(today.Year, m))
            return null;
        var here = new LocalDate(today.Year, m, d);
        return here >= today ? here : here.PlusYears(1);
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"大後天|後天|明天|明日|今天|今日|(?<!\w)(?:day after tomorrow|tomorrow|tmrw|today)(?!\w)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Near();

    [GeneratedRegex(
        @"(?:(?<next>下)|這|本)?個?(?:週|周|星期|禮拜)(?<zh>[一二三四五六日天])|(?<!\w)(?:(?<next>next)\s+|this\s+|on\s+)?(?<en>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})\s*[日號]?", RegexOptions.None, 1000)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(
        @"(?<!\w)(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)|(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)(?![\w:])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex EnglishDay();

    [GeneratedRegex(@"(?<![0-9/])(?<one>[0-9]{1,2})/(?<other>[0-9]{1,2})(?![0-9/])", RegexOptions.None, 1000)]
    private static partial Regex Stroke();
}
