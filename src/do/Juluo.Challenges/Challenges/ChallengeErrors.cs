namespace Juluo.Challenges;

internal static class ChallengeErrors
{
    public sealed record OnlyForOrganisers() : Conflict("challenge.only-for-organisers");

    public sealed record DeadlinePast(string? At) : Invalid("challenge.deadline-past", At);

    public sealed record VoteEndsTooEarly(string At = "voteUntil") : Invalid("challenge.vote-ends-too-early", At);

    public sealed record TeamOutOfRange(string? At, int Least, int Most) : Invalid("challenge.team-out-of-range", At);

    public sealed record MostBelowLeast() : Invalid("challenge.most-below-least", "teamMost");

    public sealed record OpenAlready() : Conflict("challenge.open-already");

    public sealed record FirstDeadlinePast() : Conflict("challenge.first-deadline-past");

    public sealed record NoCriterion() : Conflict("challenge.no-criterion");

    public sealed record NotOpen() : Conflict("challenge.not-open");

    public sealed record CalledOff() : Conflict("challenge.called-off");

    public sealed record NotCalledOff() : Conflict("challenge.not-called-off");

    public sealed record IsOver() : Conflict("challenge.is-over");
}
