namespace Juluo.Collaborations;

internal static class RoleReadingErrors
{
    public sealed record NeedsEvidence(string? At) : Invalid("role-reading.needs-evidence", At);

    public sealed record NeedsDegree(string? At) : Invalid("role-reading.needs-degree", At);

    public sealed record NothingAssessed(string? At) : Invalid("role-reading.nothing-assessed", At);

    public sealed record DayAhead() : Invalid("role-reading.day-ahead", "onDay");
}
