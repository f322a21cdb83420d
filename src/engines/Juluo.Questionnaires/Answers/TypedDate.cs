using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>
/// Days as people type them into a form: all notations of <see cref="DayText"/>, the month as a word in the languages of forms (2 May 2024, May 2, 2024, 2 de mayo de
/// 2024), and both readings of an ambiguous day: 5/2/2024 is in May or in February, 85/3/1 in year 85 of the Republic of China or in 1985.
/// </summary>
public static partial class TypedDate
{
    private const int Republic = 1911;

    private static readonly string[][] Months =
    [
        ["jan", "january", "enero", "ene"],
        ["feb", "february", "febrero"],
        ["mar", "march", "marzo"],
        ["apr", "april", "abril", "abr"],
        ["may", "mayo"],
        ["jun", "june", "junio"],
        ["jul", "july", "julio"],
        ["aug", "august", "agosto", "ago"],
        ["sep", "sept", "september", "septiembre", "setiembre"],
        ["oct", "october", "octubre"],
        ["nov", "november", "noviembre"],
        ["dec", "december", "diciembre", "dic"],
    ];

    /// <param name="dayFirst">True if the hint puts the day before the month in digits, false if after; null without a hint: an ambiguous day has both readings.</param>
    /// <returns>The possible days: none, one, or two, the likelier first.</returns>
    public static IReadOnlyList<LocalDate> Read(string typed, LocalDate today, bool? dayFirst = null)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (DayText.Read(text) is { } day)
            return [day];
        if (WithWord().Match(text.ToLowerInvariant()) is { Success: true } word)
            return Array.FindIndex(Months, m => m.Contains(word.Groups["month"].Value, StringComparer.Ordinal)) is >= 0 and var month
                ? Days(Part(word, "year"), month + 1, Part(word, "day"))
                : [];
        if (YearLast().Match(text) is { Success: true } last)
        {
            var byMonth = Days(Part(last, "year"), Part(last, "one"), Part(last, "other"));
            var byDay = Days(Part(last, "year"), Part(last, "other"), Part(last, "one"));
            return dayFirst switch
            {
                true when byDay.Length > 0 => byDay,
                false when byMonth.Length > 0 => byMonth,
                _ => [.. byMonth.Concat(byDay).Distinct()],
            };
        }

        if (ShortYear().Match(text) is not { Success: true } match)
            return [];
        var (year, inYear, inMonth) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
        return
        [
            .. Days(Republic + year, inYear, inMonth)
                .Concat(Days(Century(year, today), inYear, inMonth))
                .Where(d => d.Year <= today.Year + 20),
        ];
    }

    private static int Century(int year, LocalDate today) => 2000 + year <= today.Year + 5 ? 2000 + year : 1900 + year;

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    private static LocalDate[] Days(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? [new(year, month, day)]
            : [];

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})(st|nd|rd|th|\.|º)?\s+(de\s+|of\s+)?(?<month>[a-z]+)\.?,?\s+(de\s+|del\s+)?(?<year>[0-9]{4})$|^(?<month>[a-z]+)\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<year>[0-9]{4})$|^(?<year>[0-9]{4})\s+(?<month>[a-z]+)\.?\s+(?<day>[0-9]{1,2})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithWord();

    [GeneratedRegex(
        @"^(?<one>[0-9]{1,2})(?<sign>[-/. ])(?<other>[0-9]{1,2})\k<sign>(?<year>[0-9]{4})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex YearLast();

    [GeneratedRegex(
        @"^(?<year>[0-9]{2})(?<sign>[-/. ])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ShortYear();
}
