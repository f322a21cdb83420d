namespace Juluo.Casework;

/// <summary>Business days: Monday to Friday without holidays. A holiday is a day on which all sites of the community are closed.</summary>
internal sealed class BusinessDays(IReadOnlySet<LocalDate> holidays)
{
    // Ranges in days: longer than any promise, and longer than six business days with the longest holidays between them.
    private const int Back = 60;
    private const int Ahead = 150;

    /// <summary>Loads the holidays of the sites from 60 days before a day to 150 days after it. Later holidays count as business days.</summary>
    public static async Task<BusinessDays> Around(LocalDate day, UnitOfWork work, Clock clock, CancellationToken stop) =>
        new(await new SpacesFacade(work, clock).Holidays(day.PlusDays(-Back), day.PlusDays(Ahead), stop));

    /// <summary>Returns the date a number of business days after another.</summary>
    public LocalDate After(LocalDate day, int count)
    {
        for (var left = count; left > 0; )
            if (Is(day = day.PlusDays(1)))
                left--;
        return day;
    }

    /// <summary>Counts business days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 if <paramref name="to"/> isn't later.</summary>
    public int Between(LocalDate from, LocalDate to)
    {
        if (to <= from)
            return 0;
        var days = Period.DaysBetween(from, to);
        var (weeks, rest) = (days / 7, days % 7);
        var count = weeks * 5;
        for (var i = 1; i <= rest; i++)
            if (IsWeekday(from.PlusDays((weeks * 7) + i)))
                count++;
        return count - holidays.Count(h => h > from && h <= to && IsWeekday(h));
    }

    private bool Is(LocalDate day) => IsWeekday(day) && !holidays.Contains(day);

    private static bool IsWeekday(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
