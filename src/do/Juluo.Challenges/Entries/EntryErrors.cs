namespace Juluo.Challenges;

internal static class EntryErrors
{
    public sealed record Closed() : Conflict("entry.closed");

    public sealed record OnlyForLeads() : Conflict("entry.only-for-leads");

    public sealed record OnlyForTeam() : Conflict("entry.only-for-team");

    public sealed record EnteredAlready() : Conflict("entry.entered-already");

    public sealed record TeamTooSmall(int Least, int People) : Conflict("entry.team-too-small");

    public sealed record TeamTooLarge(int Most, int People) : Conflict("entry.team-too-large");

    public sealed record ProjectHidden() : Conflict("entry.project-hidden");

    public sealed record ProjectEnded() : Conflict("entry.project-ended");

    /// <param name="Names">The names of people who are in the team and on the jury.</param>
    public sealed record TeamOnJury(string Names) : Conflict("entry.team-on-jury");

    public sealed record Withdrawn() : Conflict("entry.withdrawn");

    public sealed record NotWithdrawn() : Conflict("entry.not-withdrawn");

    public sealed record DeadlinePast() : Conflict("entry.deadline-past");

    public sealed record NotInRound() : Conflict("entry.not-in-round");

    public sealed record TooManyLinks(int Most) : Invalid("entry.too-many-links", "links");

    public sealed record NoAddress() : Invalid("entry.no-address", "links");
}
