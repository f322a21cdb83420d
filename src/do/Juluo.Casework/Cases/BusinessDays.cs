namespace Juluo.Casework;

/// <summary>Days from Monday to Friday. Public holidays are not known here and count: a promise is kept a day sooner rather than later.</summary>
internal static class BusinessDays
{
    /// <summary>The day that many business days after another.</summary>
    public static LocalDate After(LocalDate day, int count)
    {
        for (var left = count; left > 0; )
            if ((day = day.PlusDays(1)).DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                left--;
        return day;
    }

    /// <summary>How many have begun after a day, until another with it; 0 where that is no later.</summary>
    public static int Between(LocalDate from, LocalDate to)
    {
        if (to <= from)
            return 0;
        var days = Period.DaysBetween(from, to);
        var (weeks, rest) = (days / 7, days % 7);
        var count = weeks * 5;
        for (var i = 1; i <= rest; i++)
            if (from.PlusDays((weeks * 7) + i).DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                count++;
        return count;
    }
}
