using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Values;

/// <summary>
/// Days as people and their spreadsheets write them, year first: 2026-03-01, 2026/3/1, 2026.3.1, 20260301, 2026年3月1日, and in years of the Republic of China 114/3/1 and
/// 民國114年3月1日. With the year last: 1.3.2026 is a day in March, as points are used where the day comes first; 25/12/2026 has only one meaning; 1/3/2026 may be two days,
/// and is refused.
/// </summary>
public static partial class DayText
{
    private const int Republic = 1911;

    /// <returns>The day; null if the text is not a day, or may be two. O(length).</returns>
    public static LocalDate? Read(string typed) => Read(typed, out _);

    /// <param name="yearFirst">True if it may be a day, and would be unambiguous with the year first and in full.</param>
    /// <returns>The day; null if the text is not a day, or may be two.</returns>
    public static LocalDate? Read(string typed, out bool yearFirst)
    {
        yearFirst = false;
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (YearLast().Match(text) is { Success: true } last)
            return Last(last, out yearFirst);
        if (YearFirst().Match(text) is not { Success: true } match)
            return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        // Three digits without an era are a year of the Republic of China; two may be anything unless the era is written.
        var year = match.Groups["year"].Length == 4 ? Part("year") : Part("year") + Republic;
        if (match.Groups["year"].Length < 3 && !match.Groups["era"].Success)
        {
            yearFirst = true;
            return null;
        }

        var (month, day) = (Part("month"), Part("day"));
        return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static LocalDate? Last(Match match, out bool yearFirst)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (one, other, year) = (Part("one"), Part("other"), Part("year"));
        yearFirst =
            match.Groups["year"].Length != 4 || (match.Groups["sign"].Value != "." && one is >= 1 and <= 12 && other is >= 1 and <= 12);
        if (yearFirst)
            return null;
        var (day, month) = match.Groups["sign"].Value == "." || one > 12 ? (one, other) : (other, one);
        return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    // Spreadsheets add midnight to a day stored as a time.
    private const string Midnight = @"(\s+0?0:00(:00)?|T00:00(:00)?)?";

    [GeneratedRegex(
        @"^(?<era>民國|中華民國|民国)?\s*(?<year>[0-9]{2,4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})"
            + Midnight
            + @"$|^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$|^(?<era>民國|中華民國|民国)?\s*(?<year>[0-9]{2,4})\s*年\s*(?<month>[0-9]{1,2})\s*月\s*(?<day>[0-9]{1,2})\s*日$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<one>[0-9]{1,2})(?<sign>[-/.])(?<other>[0-9]{1,2})\k<sign>(?<year>[0-9]{4}|[0-9]{2})" + Midnight + "$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearLast();
}
