using System.Globalization;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>A recurrence rule (RFC 5545, 3.3.10) as calendars of rooms and holidays use it. What it cannot follow it refuses: a wrong day would be worse than none.</summary>
public sealed record IcsRule(IcsFrequency Every, int Interval)
{
    private static readonly IcsZones NoZones = new();

    public int? Count { get; init; }

    public IcsTime? Until { get; init; }

    public IReadOnlyList<(int Nth, IsoDayOfWeek Day)> Days { get; init; } = [];

    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<int> Months { get; init; } = [];

    public IReadOnlyList<int> Positions { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <returns>Null: it says something that is not understood here.</returns>
    public static IcsRule? Read(string value)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in value.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=', 2) is not [var name, var said] || !parts.TryAdd(name, said))
                return null;
        if (
            !parts.Remove("FREQ", out var freq)
            || !Enum.TryParse<IcsFrequency>(freq, ignoreCase: true, out var every)
            || char.IsDigit(freq[0])
        )
            return null;
        var rule = new IcsRule(every, 1);
        foreach (var (name, said) in parts)
        {
            var numbers = said.Split(',')
                .Select(n => int.TryParse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) ? i : 0)
                .ToList();
            var number = numbers is [> 0] ? numbers[0] : 0;
            IcsRule? next = name switch
            {
                "INTERVAL" when number is > 0 and <= 1000 => rule with { Interval = number },
                "COUNT" when number is > 0 and <= 10_000 => rule with { Count = number },
                "UNTIL" when IcsTime.Read(said, null, NoZones) is { } until => rule with { Until = until },
                "BYMONTH" when numbers.All(n => n is >= 1 and <= 12) => rule with { Months = numbers },
                "BYMONTHDAY" when every != IcsFrequency.Weekly && numbers.All(n => n is (>= 1 and <= 31) or (<= -1 and >= -31)) => rule with
                {
                    MonthDays = numbers,
                },
                "BYSETPOS" when numbers.All(n => n is not 0 and >= -366 and <= 366) => rule with { Positions = numbers },
                "BYDAY" when said.Split(',').Select(WeekdayOf).ToList() is var days && days.All(d => d is not null) => rule with
                {
                    Days = [.. days.Select(d => d!.Value)],
                },
                "WKST" when WeekdayOf(said) is (0, var first) => rule with { WeekStart = first },
                _ => null,
            };
            if (next is null)
                return null;
            rule = next;
        }

        var nth = rule.Days.Any(d => d.Nth != 0);
        // “The 20th Monday of the year” and the like.
        if (nth && (every is IcsFrequency.Daily or IcsFrequency.Weekly || (every == IcsFrequency.Yearly && rule.Months.Count == 0)))
            return null;
        return every == IcsFrequency.Yearly && rule.Days.Count > 0 && rule.Months.Count == 0 && rule.MonthDays.Count == 0 ? null : rule;
    }

    /// <summary>The beginnings from a first one on, in order, on its own clock. The last may lie behind the last day that was asked for.</summary>
    /// <param name="from">Earlier ones are left out.</param>
    /// <param name="budget">How many steps may be taken; what a hostile file asks for has no end.</param>
    public IEnumerable<LocalDateTime> Expand(IcsTime first, LocalDate from, LocalDate to, IcsBudget budget)
    {
        var start = first.Local.Date;
        var step = Count is null && from > start ? Math.Max(0, Steps(start, from) - 1) : 0;
        var told = 0;
        for (; budget.Take(); step++)
        {
            // Positions are those of the whole period, also where its first days lie before the beginning.
            var days = Positioned([.. Period(start, step).Order()]).Where(d => d >= start);
            if (PeriodStart(start, step) > to)
                yield break;
            foreach (var day in days)
            {
                var at = day + first.Local.TimeOfDay;
                if (day > to || ++told > (Count ?? int.MaxValue) || IsOver(at, first))
                    yield break;
                if (day >= from)
                    yield return at;
            }
        }
    }

    private bool IsOver(LocalDateTime at, IcsTime first) =>
        Until is { } until
        && (
            until.IsDate ? at.Date > until.Local.Date
            : until.Zone is null ? at > until.Local
            : first.Of(at, DateTimeZone.Utc) > until.In(DateTimeZone.Utc)
        );

    private IReadOnlyList<LocalDate> Positioned(List<LocalDate> days) =>
        Positions.Count == 0
            ? days
            :
            [
                .. Positions
                    .Select(p => p > 0 ? p - 1 : days.Count + p)
                    .Where(i => i >= 0 && i < days.Count)
                    .Distinct()
                    .Order()
                    .Select(i => days[i]),
            ];

    private int Steps(LocalDate start, LocalDate from) =>
        Every switch
        {
            IcsFrequency.Daily => NodaTime.Period.DaysBetween(start, from) / Interval,
            IcsFrequency.Weekly => NodaTime.Period.DaysBetween(start, from) / 7 / Interval,
            IcsFrequency.Monthly => ((from.Year - start.Year) * 12 + from.Month - start.Month) / Interval,
            _ => (from.Year - start.Year) / Interval,
        };

    private LocalDate PeriodStart(LocalDate start, int step) =>
        Every switch
        {
            IcsFrequency.Daily => start.PlusDays(step * Interval),
            IcsFrequency.Weekly => WeekOf(start).PlusWeeks(step * Interval),
            IcsFrequency.Monthly => new LocalDate(start.Year, start.Month, 1).PlusMonths(step * Interval),
            _ => new LocalDate(start.Year, 1, 1).PlusYears(step * Interval),
        };

    private IEnumerable<LocalDate> Period(LocalDate start, int step)
    {
        var begins = PeriodStart(start, step);
        switch (Every)
        {
            case IcsFrequency.Daily:
                return Fits(begins) ? [begins] : [];
            case IcsFrequency.Weekly:
                var days = Days.Count == 0 ? [start.DayOfWeek] : Days.Select(d => d.Day);
                return days.Distinct().Select(d => begins.PlusDays(((int)d - (int)WeekStart + 7) % 7)).Where(InMonths);
            case IcsFrequency.Monthly:
                return InMonths(begins) ? OfMonth(begins, start.Day) : [];
            default:
                var months =
                    Months.Count > 0 ? Months
                    : MonthDays.Count > 0 ? [.. Enumerable.Range(1, 12)]
                    : [start.Month];
                return months.Distinct().SelectMany(m => OfMonth(new LocalDate(begins.Year, m, 1), start.Day));
        }
    }

    private IEnumerable<LocalDate> OfMonth(LocalDate month, int usual)
    {
        var length = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        var numbers =
            MonthDays.Count > 0 ? MonthDays.Select(d => d > 0 ? d : length + 1 + d)
            : Days.Count > 0 ? Enumerable.Range(1, length)
            : [usual];
        return numbers
            .Distinct()
            .Where(d => d >= 1 && d <= length)
            .Select(d => month.PlusDays(d - 1))
            .Where(d => Days.Count == 0 || Days.Any(w => IsNth(d, w.Nth, w.Day, length)));
    }

    private static bool IsNth(LocalDate day, int nth, IsoDayOfWeek weekday, int length) =>
        day.DayOfWeek == weekday && (nth == 0 || (nth > 0 ? (day.Day - 1) / 7 + 1 == nth : (length - day.Day) / 7 + 1 == -nth));

    private bool Fits(LocalDate day) =>
        InMonths(day)
        && (Days.Count == 0 || Days.Any(d => d.Day == day.DayOfWeek))
        && (
            MonthDays.Count == 0
            || MonthDays.Any(n => n > 0 ? n == day.Day : day.Calendar.GetDaysInMonth(day.Year, day.Month) + 1 + n == day.Day)
        );

    private bool InMonths(LocalDate day) => Months.Count == 0 || Months.Contains(day.Month);

    private LocalDate WeekOf(LocalDate day) => day.PlusDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7));

    private static (int Nth, IsoDayOfWeek Day)? WeekdayOf(string text)
    {
        var name = text.Trim();
        if (name.Length < 2 || Array.IndexOf(IcsTimes.Weekdays, name[^2..]) is var day && day < 0)
            return null;
        var nth = 0;
        if (
            name.Length > 2
            && (
                !int.TryParse(name[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nth) || nth is 0 or > 53 or < -53
            )
        )
            return null;
        return (nth, (IsoDayOfWeek)(day + 1));
    }
}
