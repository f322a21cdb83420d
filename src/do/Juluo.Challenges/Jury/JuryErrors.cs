namespace Juluo.Challenges;

internal static class JuryErrors
{
    public sealed record InAlready() : Conflict("jury.in-already");

    public sealed record OnTeam(string Name) : Conflict("jury.on-team");

    /// <summary>The person joined a team, or the jury, at the same time.</summary>
    public sealed record OnTeamMeanwhile() : Conflict("jury.on-team-meanwhile");

    public sealed record YouAreOnTeam() : Conflict("jury.you-are-on-team");

    public sealed record NotInvited() : Conflict("jury.not-invited");

    public sealed record OnlyForJury() : Conflict("jury.only-for-jury");

    public sealed record InConflict() : Conflict("jury.in-conflict");

    public sealed record NotYet() : Conflict("jury.not-yet");

    public sealed record Closed() : Conflict("jury.closed");

    public sealed record MarkUnreadable() : Invalid("jury.mark-unreadable", "marks");

    public sealed record MarksMissing(int Count) : Invalid("jury.marks-missing", "marks");
}
