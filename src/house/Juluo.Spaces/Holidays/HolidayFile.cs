using CsvHelper;
using CsvHelper.Configuration;

namespace Juluo.Spaces;

/// <summary>
/// Reads holidays that others publish: an iCalendar file, a table of days and names, or the table of the official office calendar that Taiwan's government publishes every year
/// (西元日期, 星期, 是否放假, 備註).
/// </summary>
internal static class HolidayFile
{
    public const int MostBytes = 1024 * 1024;
    private const int MostDays = 1500;
    private const int LongestHoliday = 366;
    private const int MostOfARow = 80;

    /// <param name="Unread">The entries and rows that were left out: day and title, or number and text of the row.</param>
    public sealed record Reading(IReadOnlyList<DayNotAsUsual> Days, IReadOnlyList<string> Unread)
    {
        /// <summary>
        /// The period that the file covers: its whole year, or from its first to its last day if it spans several years. The official calendar is one file per year; next year's
        /// file does not cover the rest of this year.
        /// </summary>
        public DateInterval Covers =>
            Days[0].Day.Year == Days[^1].Day.Year
                ? new(new(Days[0].Day.Year, 1, 1), new(Days[0].Day.Year, 12, 31))
                : new(Days[0].Day, Days[^1].Day);
    }

    private sealed record Listed(IEnumerable<(LocalDate Day, string Name, string? Other)> Days, IReadOnlyList<string> Unread);

    /// <summary>Finds the closed days between two days. If a day occurs twice, the first name counts.</summary>
    public static Outcome<Reading> Read(ReadOnlySpan<byte> content, string source, string field, LocalDate from, LocalDate until)
    {
        var text = TextFile.Read(content);
        if (text.Failed)
            return new HolidayErrors.NoText(field);
        var all = text.Value.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            ? Calendar(text.Value, from, until)
            : Table(text.Value);
        if (all is null)
            return new HolidayErrors.NotHolidays(field);
        var days = all
            .Days.Where(d => d.Day >= from && d.Day <= until)
            .DistinctBy(d => d.Day)
            .OrderBy(d => d.Day)
            .Take(MostDays)
            .Select(d => Named(d.Day, d.Name, d.Other, source))
            .ToList();
        if (days.Count > 0)
            return new Reading(days, all.Unread);
        return all.Unread.Count > 0
            ? new HolidayErrors.NothingRead(field, all.Unread.Count, LeftOut.Sentence(all.Unread))
            : new HolidayErrors.NoDays(field);
    }

    private static DayNotAsUsual Named(LocalDate day, string name, string? other, string source) =>
        new(day, new(Short(name), other is null ? null : Short(other)), Source: source);

    // Counted in code points, as the database does, and without invisible characters.
    private static string Short(string name)
    {
        var seen = PlainText.Of(name.ReplaceLineEndings(" ")).Trim();
        return seen.Length == 0 ? "–" : string.Concat(seen.EnumerateRunes().Take(DayNotAsUsual.MostName));
    }

    /// <summary>Reads each day of all-day events, including their recurrences.</summary>
    /// <returns>Null if it is not a complete calendar.</returns>
    private static Listed? Calendar(string text, LocalDate from, LocalDate until)
    {
        var read = IcsReader.Read(Encoding.UTF8.GetBytes(text), PlainText.Of);
        if (read.Fault is not null)
            return null;
        var window = new Interval(WallClock.At(from, 0, DateTimeZone.Utc), WallClock.At(until.PlusDays(1), 0, DateTimeZone.Utc));
        var within = read.Value.Within(window, DateTimeZone.Utc, MostDays, alsoFree: true);
        // Only all-day events of up to a year count as holidays; meetings and endless events do not close a site.
        var holidays = within.Occurrences.ToLookup(o => o.AllDay && o.During.Duration.TotalDays <= LongestHoliday);
        return new(
            from holiday in holidays[true]
            from n in Enumerable.Range(0, (int)holiday.During.Duration.TotalDays)
            select (holiday.Day.PlusDays(n), holiday.Summary, (string?)null),
            [.. within.Unread.Concat(holidays[false].Select(o => new IcsUnread(o.Summary, o.Day))).Select(u => u.ToString()).Distinct()]
        );
    }

    /// <returns>Null if it is not a table with days in its first column.</returns>
    private static Listed? Table(string text)
    {
        var (days, unread) = (new List<(LocalDate, string, string?)>(), new List<string>());
        using var csv = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                BadDataFound = null,
                Mode = CsvMode.RFC4180,
            }
        );
        var (read, begun) = (0, false);
        while (csv.Read() && read++ < MostDays * 4)
        {
            var cells = csv.Record!.Select(c => SafeCsv.Unescape(c.Trim())).ToArray();
            if (DateText.Read(cells[0]) is not { Failed: false, Value: var day })
            {
                // Rows above the first day are headings, unless they have digits in the day's column.
                if ((begun || cells[0].Any(char.IsAsciiDigit)) && !Array.TrueForAll(cells, c => c.Length == 0))
                    unread.Add(Row(csv, cells));
                continue;
            }

            begun = true;
            // The government's table lists every day: 2 means free, and a free day with a remark is a holiday.
            if (cells.Length >= 4 && cells[2] is "0" or "2")
            {
                if (cells[2] == "2" && cells[3].Length > 0)
                    days.Add((day, cells[3], null));
            }
            else if (cells.Length >= 2 && cells[1].Length > 0)
            {
                days.Add((day, cells[1], cells.Length >= 3 && cells[2].Length > 0 ? cells[2] : null));
            }
            else
            {
                // A day without a name may belong to a table of all days.
                unread.Add(Row(csv, cells));
            }
        }

        return days.Count == 0 ? null : new(days, unread);
    }

    private static string Row(CsvParser csv, string[] cells) =>
        $"{csv.RawRow.ToString(CultureInfo.InvariantCulture)}: {string.Concat(string.Join(", ", cells.Where(c => c.Length > 0)).EnumerateRunes().Take(MostOfARow))}";
}
