namespace Juluo.Mentoring;

/// <summary>Checks recorded sessions, one-to-one or of a group.</summary>
internal static class SessionRules
{
    private const int MostMinutes = 1440;

    /// <summary>Returns the errors in the day (not in the future) and the length (1 to 1440 minutes).</summary>
    public static IEnumerable<Error> Check(LocalDate? onDay, int? minutes, LocalDate today)
    {
        if (onDay > today)
            yield return new SessionErrors.DayAhead();
        if (minutes is < 1 or > MostMinutes)
            yield return new SessionErrors.MinutesOutOfDay(MostMinutes);
    }
}
