namespace Juluo.Mentoring;

/// <summary>What holds of a session that is written down, of two or of a group.</summary>
internal static class SessionRules
{
    private const int MostMinutes = 1440;

    /// <summary>What is wrong with the day and the length of what was done.</summary>
    public static IEnumerable<Error> Check(LocalDate? onDay, int? minutes, LocalDate today)
    {
        if (onDay > today)
            yield return new SessionErrors.DayAhead();
        if (minutes is < 1 or > MostMinutes)
            yield return new SessionErrors.MinutesOutOfDay(MostMinutes);
    }
}
