namespace Juluo.Challenges;

internal static class VoteErrors
{
    public sealed record NotNow() : Conflict("challenge-vote.not-now");

    public sealed record OwnTeam() : Conflict("challenge-vote.own-team");

    public sealed record EntryGone() : Conflict("challenge-vote.entry-gone");
}
