namespace Juluo.Challenges;

/// <summary>Reads the deadline of a round from a form: a day and a time on it.</summary>
internal static class RoundDeadline
{
    public static Outcome<Instant> Read(LocalDate? on, string? at, Instant now, DateTimeZone zone)
    {
        if (on is null)
            return new Missing("endsOn");
        var read = LocalMoment.Read(on, at, "endsAt", zone);
        if (read.Failed)
            return read.Errors.ToList();
        return read.Value is { } ends && ends > now ? ends : new ChallengeErrors.DeadlinePast("endsOn");
    }
}
