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
    private const int LongestHoliday = 31;

    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd"),
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("uuuu/M/d"),
    ];

    /// <summary>Closed days between two days; of a day that comes twice, the first name counts.</summary>
    public static Outcome<List<DayNotAsUsual>> Read(string text, string source, string field, LocalDate from, LocalDate until)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal); // which no name in the database can hold
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

    /// <summary>All-day events, each day of them, as often as they come.</summary>
    /// <returns>Null: it is no whole calendar.</returns>
    private static IEnumerable<(LocalDate Day, string Name, string? Other)>? Calendar(string text, LocalDate from, LocalDate until)
    {
        var read = IcsReader.Read(Encoding.UTF8.GetBytes(text));
        if (read.Failed)
            return null;
        var window = new Interval(WallClock.At(from, 0, DateTimeZone.Utc), WallClock.At(until.PlusDays(1), 0, DateTimeZone.Utc));
        return from holiday in read.Value.Within(window, DateTimeZone.Utc, MostDays, alsoFree: true)
            where holiday.AllDay
            from n in Enumerable.Range(0, Math.Min(LongestHoliday, (int)holiday.During.Duration.TotalDays))
            select (holiday.Day.PlusDays(n), holiday.Summary, (string?)null);
    }

    /// <returns>Null: it is no table with a day in its first column.</returns>
    private static IEnumerable<(LocalDate Day, string Name, string? Other)>? Table(string text)
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
