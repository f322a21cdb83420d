namespace Juluo.Web;

/// <summary>A date and times in a text, as people type them in either language: “tomorrow 2pm to 4pm”, “Friday 10:00 for 90 minutes”, 「下週五下午兩點半」.</summary>
/// <param name="On">The date; if only a time was given, the next day on which that time is in the future.</param>
/// <param name="To">The end time, or null if none was given.</param>
/// <param name="Rest">The text without the date and times.</param>
public sealed partial record TypedMoment(LocalDate? On, LocalTime? From, LocalTime? To, string Rest)
{
    /// <summary>Formats a time for a form field.</summary>
    public static string Iso(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <param name="text">The text in half width.</param>
    public static TypedMoment Read(string text, LocalDateTime now)
    {
        var (on, rest) = TypedDay.Read(text, now.Date);
        var minutes = 0;
        if (Lasting().Match(rest) is { Success: true } lasting)
        {
            minutes = Minutes(lasting);
            rest = Without(rest, lasting);
        }

        LocalTime? from = null,
            to = null;
        if (Range().Match(rest) is { Success: true } range)
        {
            to = Time(range, "2", null);
            // “2 to 4 pm” and 「下午 2 到 4 點」: one marker applies to both times.
            from = Time(range, "1", Half(range, "2"));
            if (Half(range, "1") is { } half && Half(range, "2") is null)
                to = Time(range, "2", half);
            rest = from is null || to is null ? rest : Without(rest, range);
        }

        if (from is null && One().Match(rest) is { Success: true } one && Time(one, "1", null) is { } alone)
        {
            (from, to) = (alone, null);
            rest = Without(rest, one);
        }

        if (from is { } begins && to is null && minutes > 0)
            to = begins.PlusMinutes(minutes);
        if (on is null && from is { } said)
            on = said > now.TimeOfDay ? now.Date : now.Date.PlusDays(1);
        return new(on, from, to, rest.Trim());
    }

    internal static string Without(string text, Match match) => $"{text[..match.Index]} {text[(match.Index + match.Length)..]}";

    private static string? Half(Match match, string which) =>
        match.Groups["half" + which].Value + match.Groups["ap" + which].Value is { Length: > 0 } said ? said.ToLowerInvariant() : null;

    private static LocalTime? Time(Match match, string which, string? otherwise)
    {
        var hour = Number(match.Groups["h" + which].Value);
        var part = match.Groups["m" + which].Value;
        var minute =
            part.Length == 0 ? 0
            : part == "半" ? 30
            : Number(part);
        var half = Half(match, which) ?? otherwise;
        if (hour > 24 || minute > 59)
            return null;
        var late = half is not null && (half[0] == 'p' || half is "下午" or "晚上" or "中午");
        if (late && hour < 12 && !(half == "中午" && hour == 11))
            hour += 12;
        else if (half is not null && !late && hour == 12)
            hour = 0;
        return new LocalTime(hour % 24, minute);
    }

    private static int Minutes(Match match)
    {
        var many = match.Groups["n"].Value == "半" ? 0.5 : Number(match.Groups["n"].Value) + (match.Groups["d"].Success ? 0.5 : 0);
        return (int)Math.Min(1440, many * (match.Groups["hours"].Success ? 60 : 1)) + (match.Groups["and"].Success ? 30 : 0);
    }

    /// <summary>Reads a number in digits, or in Chinese numerals for hours.</summary>
    internal static int Number(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : text.Length == 1 ? Math.Max(0, "零一二三四五六七八九十".IndexOf(text[0] == '兩' ? '二' : text[0]))
        : text[0] == '十' ? 10 + Number(text[1..])
        : 99;

    private const string Hour = @"(?:[0-9]{1,2}|十[一二]|[一二兩三四五六七八九十])";
    private const string Halves = "上午|早上|中午|下午|晚上";

    [GeneratedRegex(
        @"(?<![0-9:])(?:from\s+|at\s+|從\s*)?(?:(?<half1>"
            + Halves
            + @")\s*)?(?<h1>"
            + Hour
            + @")(?:[:點](?<m1>[0-9]{2}|半)?分?)?\s*(?<ap1>[ap]\.?m\.?)?\s*(?:-|–|—|~|until|till|to|到|至)\s*(?:(?<half2>"
            + Halves
            + @")\s*)?(?<h2>"
            + Hour
            + @")(?:[:點](?<m2>[0-9]{2}|半)?分?)?\s*(?<ap2>[ap]\.?m\.?(?!\w))?(?![0-9:])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"(?:at\s+|from\s+)?(?:(?<half1>"
            + Halves
            + @")\s*)?(?<![0-9:])(?<h1>"
            + Hour
            + @")(?:(?::(?<m1>[0-9]{2})|點(?<m1>[0-9]{2}|半)?分?)\s*(?<ap1>[ap]\.?m\.?(?!\w))?|\s*(?<ap1>[ap]\.?m\.?(?!\w)))|(?<!\w)at\s+(?<h1>[0-9]{1,2})(?![0-9:])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex One();

    [GeneratedRegex(
        @"(?:for\s+)?(?<n>[0-9]{1,3}|[一二兩三四半])(?<d>\.5)?\s*(?:(?<hours>hours?|hrs?|h(?!\w)|個?半?小時|個?鐘頭)(?<and>半)?|min(?:ute)?s?(?!\w)|分鐘)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Lasting();
}
