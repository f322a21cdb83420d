using System.Globalization;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using NodaTime.Calendars;

namespace Juluo.Calendars;

/// <summary>
/// A recurrence rule (RFC 5545, 3.3.10), expanded by Ical.Net. A rule that it cannot expand correctly or within bounds is refused: a wrong day is worse than one reported
/// as missing.
/// </summary>
public sealed class IcsRule
{
    private const int MostCount = 10_000;
    private const int MostInterval = 1_000;
    private const int MostTimesOfDay = 48;
    private const int MostUnmatched = 10_000;
    private static readonly IcsZones NoZones = new();

    private readonly RecurrenceRule rule;
    private readonly IcsTime? until;
    private readonly int candidates;

    private IcsRule(RecurrenceRule rule, IcsTime? until) => (this.rule, this.until, candidates) = (rule, until, Candidates(rule));

    public IcsFrequency Every =>
        rule.Frequency switch
        {
            FrequencyType.Yearly => IcsFrequency.Yearly,
            FrequencyType.Monthly => IcsFrequency.Monthly,
            FrequencyType.Weekly => IcsFrequency.Weekly,
            FrequencyType.Daily => IcsFrequency.Daily,
            _ => throw new InvalidOperationException("Only rules of a file repeat within a day."),
        };

    public int Interval => rule.Interval;

    public IReadOnlyList<IsoDayOfWeek> Weekdays =>
        rule.ByDay.ConvertAll(d => d.DayOfWeek == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)d.DayOfWeek);

    /// <summary>Total number of times, unless <see cref="Expand"/> gets an earlier end; null if the rule has no COUNT.</summary>
    public int? Count => rule.Count;

    /// <summary>Creates a rule of days, without an end.</summary>
    /// <param name="weekdays">Weekdays of a weekly rule; empty: the weekday of the first occurrence.</param>
    public static IcsRule Of(IcsFrequency every, int interval, IEnumerable<IsoDayOfWeek> weekdays)
    {
        var rule = new RecurrenceRule(
            every switch
            {
                IcsFrequency.Yearly => FrequencyType.Yearly,
                IcsFrequency.Monthly => FrequencyType.Monthly,
                IcsFrequency.Weekly => FrequencyType.Weekly,
                _ => FrequencyType.Daily,
            },
            interval
        );
        rule.ByDay.AddRange(weekdays.Select(d => new WeekDay((DayOfWeek)((int)d % 7))));
        return new(rule, null);
    }

    /// <returns>The rule, or null if the value is malformed or has a part that is not supported.</returns>
    public static IcsRule? Read(string value)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in value.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=', 2) is not [var name, var said] || !parts.TryAdd(name, said))
                return null;
        if (!parts.Remove("FREQ", out var freq) || FrequencyOf(freq) is not { } every)
            return null;
        var rule = new RecurrenceRule(every);
        IcsTime? until = null;
        foreach (var (name, said) in parts)
        {
            var understood = name switch
            {
                "INTERVAL" => Number(said, MostInterval) is { } n && (rule.Interval = n) > 0,
                "COUNT" => Number(said, MostCount) is { } n && (rule.Count = n) > 0,
                "UNTIL" => (until = IcsTime.Read(said, null, NoZones)) is not null,
                "BYMONTH" => Numbers(said, 1, 12, rule.ByMonth),
                "BYWEEKNO" => Numbers(said, -53, 53, rule.ByWeekNo),
                "BYYEARDAY" => Numbers(said, -366, 366, rule.ByYearDay),
                "BYMONTHDAY" => Numbers(said, -31, 31, rule.ByMonthDay),
                "BYDAY" => DaysOfWeek(said, rule.ByDay),
                "BYHOUR" => Numbers(said, 0, 23, rule.ByHour),
                "BYMINUTE" => Numbers(said, 0, 59, rule.ByMinute),
                "BYSECOND" => Numbers(said, 0, 59, rule.BySecond),
                "BYSETPOS" => Numbers(said, -366, 366, rule.BySetPosition),
                "WKST" => Weekday(said) is { Offset: null or 0 } first && (rule.FirstDayOfWeek = first.DayOfWeek) == first.DayOfWeek,
                _ => false,
            };
            if (!understood)
                return null;
        }

        var fits =
            (every is FrequencyType.Monthly or FrequencyType.Yearly || rule.ByDay.TrueForAll(d => d.Offset is null or 0))
            && (every == FrequencyType.Yearly || rule.ByWeekNo.Count == 0)
            && (every is FrequencyType.Yearly or FrequencyType.Hourly or FrequencyType.Minutely || rule.ByYearDay.Count == 0)
            && (every != FrequencyType.Weekly || rule.ByMonthDay.Count == 0)
            // Programs differ: some read it as every month (libical and Ical.Net), others as the month of the first occurrence (dateutil).
            && (
                every != FrequencyType.Yearly
                || rule.ByMonthDay.Count == 0
                || rule.ByMonth.Count > 0
                || rule.ByWeekNo.Count + rule.ByYearDay.Count > 0
            )
            && TimesOfDay(rule) <= MostTimesOfDay;
        return fits ? new(rule, until) : null;
    }

    /// <summary>
    /// Returns the times of the rule from a first one, in order, in the rule's time zone. May include some before <paramref name="from"/>. Includes the first time only
    /// if it fits the rule. O(days between <paramref name="from"/>, or with a COUNT the first time, and <paramref name="to"/>).
    /// </summary>
    /// <param name="from">Start of the window; times long before it are skipped.</param>
    /// <param name="to">End of the window; no time is after it.</param>
    /// <param name="zone">Time zone of days, and of times without a zone.</param>
    /// <param name="budget">Work limit; once it is used up, times are missing.</param>
    public IEnumerable<LocalDateTime> Expand(IcsTime first, LocalDate from, LocalDate to, DateTimeZone zone, IcsBudget budget)
    {
        // Ical.Net is wrong if the week of the first day belongs to the previous or next year (seen with 8 rules from libical's and its own tests).
        if (rule.ByWeekNo.Count > 0 && WeekYear(first.Local.Date) != first.Local.Year)
            budget.Exhaust();
        if (budget.Spent)
            yield break;

        var begins = Skip(first.Local, from);
        var before = rule.Count is null && from > begins.Date ? LocalDateTime.Max(begins, from.PlusDays(-1).AtMidnight()) : begins;
        var bounded = new RecurrenceRule();
        bounded.CopyFrom(rule);
        if (bounded.Count is null)
            bounded.Until = Written(to.PlusDays(1).AtMidnight(), isDate: false);
        using var times = new RecurrencePatternEvaluator(bounded)
            .Evaluate(
                Written(begins, first.IsDate),
                Written(before, first.IsDate),
                new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched }
            )
            .GetEnumerator();
        while (Next(times, budget) is { } at)
        {
            if (!budget.Take((Increments(before, at) + 1) * candidates) || at.Date > to || IsOver(at, first, zone))
                yield break;
            before = at;
            yield return at;
        }
    }

    private static LocalDateTime? Next(IEnumerator<Ical.Net.DataTypes.Period> times, IcsBudget budget)
    {
        try
        {
            return times.MoveNext() ? LocalDateTime.FromDateTime(times.Current.StartTime.Value) : null;
        }
        catch (EvaluationException) // too long without a match, or beyond the last supported year
        {
            budget.Take(MostUnmatched);
            budget.Exhaust();
            return null;
        }
    }

    private bool IsOver(LocalDateTime at, IcsTime first, DateTimeZone zone) =>
        until is not null
        && (
            first.IsDate ? at.Date > until.DayIn(zone)
            : until.IsDate ? at.Date > until.Local.Date
            : first.At(at).In(zone) > (until.Zone is null ? first.At(until.Local) : until).In(zone)
        );

    /// <summary>Finds a later start from which the same times follow: skips whole intervals, except for months and years, for which Ical.Net is fast enough.</summary>
    private LocalDateTime Skip(LocalDateTime first, LocalDate from)
    {
        if (rule.Count is not null || from <= first.Date)
            return first;
        var days = NodaTime.Period.DaysBetween(first.Date, from) - 1;
        return rule.Frequency switch
        {
            FrequencyType.Weekly => first.PlusDays(days / (7 * rule.Interval) * 7 * rule.Interval),
            FrequencyType.Daily => first.PlusDays(days / rule.Interval * rule.Interval),
            FrequencyType.Hourly => first.PlusHours(days * 24L / rule.Interval * rule.Interval),
            FrequencyType.Minutely => first.PlusMinutes(days * 1440L / rule.Interval * rule.Interval),
            _ => first,
        };
    }

    private long Increments(LocalDateTime before, LocalDateTime at)
    {
        var days = Math.Max(0, NodaTime.Period.DaysBetween(before.Date, at.Date));
        return rule.Frequency switch
            {
                FrequencyType.Yearly => at.Year - before.Year,
                FrequencyType.Monthly => days / 28,
                FrequencyType.Weekly => days / 7,
                FrequencyType.Daily => days,
                FrequencyType.Hourly => days * 24L,
                _ => days * 1440L,
            } / rule.Interval;
    }

    private static CalDateTime Written(LocalDateTime at, bool isDate) =>
        isDate ? new(at.Year, at.Month, at.Day) : new(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second);

    private int WeekYear(LocalDate day) =>
        WeekYearRules
            .ForMinDaysInFirstWeek(4, (IsoDayOfWeek)((int)rule.FirstDayOfWeek is 0 ? 7 : (int)rule.FirstDayOfWeek))
            .GetWeekYear(day);

    private static int TimesOfDay(RecurrenceRule rule) =>
        Math.Max(1, rule.ByHour.Count) * Math.Max(1, rule.ByMinute.Count) * Math.Max(1, rule.BySecond.Count);

    /// <summary>Returns the number of times examined in one year, month, week or day of the rule.</summary>
    private static int Candidates(RecurrenceRule rule) =>
        TimesOfDay(rule)
        * rule.Frequency switch
        {
            FrequencyType.Yearly when rule.ByDay.Count > 0 && rule.ByMonth.Count == 0 => 366,
            FrequencyType.Yearly when rule.ByDay.Count > 0 => 31 * rule.ByMonth.Count,
            FrequencyType.Yearly => Math.Max(1, rule.ByMonth.Count) * Math.Max(1, rule.ByMonthDay.Count)
                + rule.ByYearDay.Count
                + rule.ByWeekNo.Count * 7,
            FrequencyType.Monthly when rule.ByDay.Count > 0 => 31,
            FrequencyType.Monthly => Math.Max(1, rule.ByMonthDay.Count),
            FrequencyType.Weekly => Math.Max(1, rule.ByDay.Count),
            _ => 1,
        };

    private static FrequencyType? FrequencyOf(string text) =>
        text switch
        {
            "YEARLY" => FrequencyType.Yearly,
            "MONTHLY" => FrequencyType.Monthly,
            "WEEKLY" => FrequencyType.Weekly,
            "DAILY" => FrequencyType.Daily,
            "HOURLY" => FrequencyType.Hourly,
            "MINUTELY" => FrequencyType.Minutely,
            _ => null,
        };

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : null;

    /// <summary>Reads the numbers of a list without duplicates; returns false if one of them is not a number, out of range, or 0 in a list whose numbers may be negative.</summary>
    private static bool Numbers(string text, int least, int most, List<int> into)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (
                !int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || number < least
                || number > most
                || (number == 0 && least < 0)
            )
                return false;
            if (!into.Contains(number))
                into.Add(number);
        }

        return true;
    }

    private static bool DaysOfWeek(string text, List<WeekDay> into)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Weekday(part) is not { } day)
                return false;
            if (!into.Exists(d => d.DayOfWeek == day.DayOfWeek && d.Offset == day.Offset))
                into.Add(day);
        }

        return true;
    }

    private static WeekDay? Weekday(string text)
    {
        if (text.Length < 2 || Array.IndexOf(IcsTimes.Weekdays, text[^2..]) is var day && day < 0)
            return null;
        var weekday = (DayOfWeek)((day + 1) % 7);
        if (text.Length == 2)
            return new(weekday);
        return
            int.TryParse(text[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nth)
            && nth is not 0 and >= -53 and <= 53
            ? new(weekday, nth)
            : null;
    }
}
