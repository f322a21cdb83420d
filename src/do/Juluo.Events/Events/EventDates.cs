namespace Juluo.Events;

/// <summary>The days of a series of events, on the local calendar.</summary>
internal static class EventDates
{
    public const int Most = 60;

    /// <summary>Returns the days from the first until the last, in order; at most <see cref="Most"/> and one more, which shows that there are too many.</summary>
    public static List<LocalDate> Days(EventRepeat step, LocalDate first, LocalDate last) =>
        [.. All(step, first, last).Where(date => date.Day is not null).Select(date => date.Day!.Value).Take(Most + 1)];

    /// <summary>Returns the first days of the months that lack the date of the first day.</summary>
    public static List<LocalDate> MonthsWithout(EventRepeat step, LocalDate first, LocalDate last) =>
        [.. All(step, first, last).Where(date => date.Day is null).Select(date => date.Month).Take(Most)];

    private static IEnumerable<(LocalDate Month, LocalDate? Day)> All(EventRepeat step, LocalDate first, LocalDate last)
    {
        for (var n = 0; ; n++)
        {
            var (month, day) = step switch
            {
                EventRepeat.Weekly => (first, first.PlusWeeks(n)),
                EventRepeat.Biweekly => (first, first.PlusWeeks(2 * n)),
                EventRepeat.MonthlyByWeekday => (first, SameWeekday(first, n)),
                _ => (Month(first).PlusMonths(n), SameDate(first, n)),
            };
            if ((day ?? month) > last)
                yield break;
            yield return (month, day);
        }
    }

    private static LocalDate? SameWeekday(LocalDate first, int months)
    {
        var month = Month(first).PlusMonths(months);
        var day = month.PlusDays(((int)first.DayOfWeek - (int)month.DayOfWeek + 7) % 7).PlusWeeks((first.Day - 1) / 7);
        return day.Month == month.Month ? day : day.PlusWeeks(-1);
    }

    private static LocalDate? SameDate(LocalDate first, int months) =>
        first.PlusMonths(months) is var day && day.Day == first.Day ? day : null;

    private static LocalDate Month(LocalDate day) => new(day.Year, day.Month, 1);
}
