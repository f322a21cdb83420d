using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Juluo.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Places;

/// <summary>
/// Days from what others publish: an iCalendar file, a table with days and names, or the table of the office calendar that Taiwan's government
/// publishes every year (西元日期, 星期, 是否放假, 備註).
/// </summary>
internal static class HolidayFile
{
    public const int MostBytes = 1024 * 1024;
    private const int MostDays = 1500;

    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd"),
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("uuuu/M/d"),
    ];

    /// <summary>Closed days between two days; of a day that comes twice, the first name counts.</summary>
    public static Outcome<List<DayNotAsUsual>> Read(string text, string source, string field, LocalDate from, LocalDate until)
    {
        var all = text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? Calendar(text, from, until) : Table(text);
        if (all is null)
            return new HolidayErrors.NotHolidays(field);
        var days = all.Where(d => d.Day >= from && d.Day <= until)
            .DistinctBy(d => d.Day)
            .OrderBy(d => d.Day)
            .Take(MostDays)
            .Select(d => Named(d.Day, d.Name, d.Other, source))
            .ToList();
        return days.Count == 0 ? new HolidayErrors.NoDays(field) : days;
    }

    private static DayNotAsUsual Named(LocalDate day, string name, string? other, string source)
    {
        var zh = Short(name);
        return new(day, zh, other is null ? zh : Short(other), Source: source);
    }

    // Counted as the database counts, and with nothing in it that nobody sees.
    private static string Short(string name)
    {
        var seen = PlainText.Of(name.ReplaceLineEndings(" ")).Trim();
        return seen.Length == 0 ? "–" : string.Concat(seen.EnumerateRunes().Take(DayNotAsUsual.MostName));
    }

    /// <summary>All-day events, each day of them; what comes every year, in each year.</summary>
    private static List<(LocalDate Day, string Name, string? Other)> Calendar(string text, LocalDate from, LocalDate until)
    {
        var days = new List<(LocalDate, string, string?)>();
        Dictionary<string, string>? holiday = null;
        foreach (var line in Unfold(text))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (name, value) = (line[..colon].Split(';')[0].ToUpperInvariant(), line[(colon + 1)..]);
            if (name == "BEGIN" && value.Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                holiday = new(StringComparer.Ordinal);
            }
            else if (name == "END" && holiday is not null && value.Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                if (days.Count < MostDays)
                    days.AddRange(DaysOf(holiday, from, until));
                holiday = null;
            }
            else
            {
                holiday?.TryAdd(name, value);
            }
        }

        return days;
    }

    private static IEnumerable<(LocalDate, string, string?)> DaysOf(Dictionary<string, string> holiday, LocalDate from, LocalDate until)
    {
        const int longest = 31;
        if (Date(holiday.GetValueOrDefault("DTSTART")) is not { } first || holiday.GetValueOrDefault("STATUS") == "CANCELLED")
            yield break;
        // The end of an all-day event is the day after it (RFC 5545 §3.6.1).
        var last = Date(holiday.GetValueOrDefault("DTEND")) is { } end && end > first ? end.PlusDays(-1) : first;
        var length = Math.Min(Period.DaysBetween(first, last), longest - 1);
        var name = Unescape(holiday.GetValueOrDefault("SUMMARY", ""));
        var yearly = holiday.GetValueOrDefault("RRULE", "").Contains("FREQ=YEARLY", StringComparison.OrdinalIgnoreCase);
        var years = yearly ? Enumerable.Range(Math.Max(from.Year, first.Year), Math.Max(0, until.Year - from.Year + 1)) : [first.Year];
        foreach (var year in years)
            for (var n = 0; n <= length; n++)
                yield return (first.PlusYears(year - first.Year).PlusDays(n), name, null);
    }

    private static LocalDate? Date(string? value) =>
        value?.Trim() is { Length: 8 } text && Patterns[0].Parse(text) is { Success: true } day ? day.Value : null;

    private static IEnumerable<string> Unfold(string text)
    {
        var line = new StringBuilder();
        foreach (var next in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (next.Length > 0 && next[0] is ' ' or '\t')
            {
                line.Append(next.AsSpan(1));
                continue;
            }

            if (line.Length > 0)
                yield return line.ToString();
            line.Clear().Append(next);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    private static string Unescape(string text) =>
        text.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("\\,", ",", StringComparison.Ordinal)
            .Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <returns>Null: it is no table with a day in its first column.</returns>
    private static List<(LocalDate Day, string Name, string? Other)>? Table(string text)
    {
        var days = new List<(LocalDate, string, string?)>();
        using var csv = new CsvParser(
            new StringReader(text.TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                BadDataFound = null,
                Mode = CsvMode.RFC4180,
            }
        );
        var read = 0;
        while (csv.Read() && read++ < MostDays * 4)
        {
            var cells = csv.Record!.Select(c => SafeCsv.Unescape(c.Trim())).ToArray();
            if (Day(cells[0]) is not { } day)
                continue;
            // The government's table lists every day: 2 is free, and a free day with a remark is a holiday.
            if (cells.Length >= 4 && cells[2] is "0" or "2")
            {
                if (cells[2] == "2" && cells[3].Length > 0)
                    days.Add((day, cells[3], null));
            }
            else if (cells.Length >= 2 && cells[1].Length > 0)
            {
                days.Add((day, cells[1], cells.Length >= 3 && cells[2].Length > 0 ? cells[2] : null));
            }
        }

        return days.Count == 0 ? null : days;
    }

    private static LocalDate? Day(string text)
    {
        foreach (var pattern in Patterns)
            if (pattern.Parse(text) is { Success: true } day)
                return day.Value;
        return null;
    }
}
