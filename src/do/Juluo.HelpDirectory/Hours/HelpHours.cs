namespace Juluo.HelpDirectory;

/// <summary>The opening hours of an entry, from all its schedules. Pure.</summary>
internal static class HelpHours
{
    /// <summary>Returns the hours of a day without duplicates; hours that run past midnight belong to the day on which they begin.</summary>
    public static IReadOnlyList<DayHours> On(IReadOnlyCollection<HelpSchedule> schedules, LocalDate day) =>
        [
            .. schedules
                .Where(s => s.SaysWhen && s.IsOn(day) && !schedules.Any(c => c.IsClosedOn(day)))
                .Select(s => new DayHours(s.Opens!.Value, s.Closes!.Value))
                .Distinct()
                .OrderBy(h => h.Opens)
                .ThenBy(h => h.Closes),
        ];

    /// <param name="now">The local time at the place.</param>
    public static bool OpenAt(IReadOnlyCollection<HelpSchedule> schedules, LocalDateTime now)
    {
        var minute = (now.Hour * 60) + now.Minute;
        return On(schedules, now.Date).Any(h => h.Opens <= minute && minute < h.Closes)
            || On(schedules, now.Date.PlusDays(-1)).Any(h => minute + 1440 < h.Closes);
    }

    /// <summary>Returns the next day with opening hours that are not over, within four weeks from today; null if there is none.</summary>
    public static LocalDate? Next(IReadOnlyCollection<HelpSchedule> schedules, LocalDateTime now)
    {
        var minute = (now.Hour * 60) + now.Minute;
        for (var ahead = 0; ahead <= 28; ahead++)
            if (On(schedules, now.Date.PlusDays(ahead)).Any(h => ahead > 0 || h.Closes > minute))
                return now.Date.PlusDays(ahead);
        return null;
    }

    /// <summary>Returns the usual week; consecutive days with the same hours are one line.</summary>
    public static IReadOnlyList<(IsoDayOfWeek From, IsoDayOfWeek To, string Hours)> Week(IEnumerable<HelpSchedule> schedules)
    {
        var week = Plain(schedules);
        var lines = new List<(IsoDayOfWeek From, IsoDayOfWeek To, string Hours)>();
        foreach (var day in Enum.GetValues<IsoDayOfWeek>().Skip(1))
        {
            var hours = HoursText.Write(week[day]);
            if (hours.Length == 0)
                continue;
            if (lines is [.., var last] && last.To == day - 1 && last.Hours == hours)
                lines[^1] = last with { To = day };
            else
                lines.Add((day, day, hours));
        }

        return lines;
    }

    /// <summary>Returns the usual week as the form shows it, beginning on Monday; null if there is none.</summary>
    public static IReadOnlyList<string>? Typed(IEnumerable<HelpSchedule> schedules) =>
        Plain(schedules) is { Count: > 0 } week ? [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(week[d]))] : null;

    private static ILookup<IsoDayOfWeek, DayHours> Plain(IEnumerable<HelpSchedule> schedules) =>
        schedules
            .Where(s => s.IsPlain && s.SaysWhen)
            .SelectMany(s => s.Days.Select(d => (d.Day, Hours: new DayHours(s.Opens!.Value, s.Closes!.Value))))
            .Distinct()
            .OrderBy(d => d.Hours.Opens)
            .ToLookup(d => d.Day, d => d.Hours);
}
