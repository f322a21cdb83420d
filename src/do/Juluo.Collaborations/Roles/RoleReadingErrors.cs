namespace Juluo.Collaborations;

internal static class RoleReadingErrors
{
    public sealed record NeedsEvidence(string? At) : Invalid("role-reading.needs-evidence", At);

    public sealed record DayAhead() : Invalid("role-reading.day-ahead", "onDay");
}
