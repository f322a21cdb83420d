namespace Juluo.Challenges;

internal static class ChallengeRoundErrors
{
    public sealed record TooMany(int Most) : Conflict("challenge-round.too-many");

    public sealed record BeforeTheLast() : Invalid("challenge-round.before-the-last", "endsOn");

    public sealed record AfterTheNext() : Invalid("challenge-round.after-the-next", "endsOn");

    public sealed record TakesOutOfRange(int Most) : Invalid("challenge-round.takes-out-of-range", "takes");

    public sealed record ScoredAlready() : Conflict("challenge-round.scored-already");

    public sealed record BeforePublished() : Conflict("challenge-round.before-published");

    public sealed record PublishedAlready() : Conflict("challenge-round.published-already");

    /// <summary>Some teams have not submitted yet and have until the deadline.</summary>
    public sealed record NotAllIn() : Conflict("challenge-round.not-all-in");

    public sealed record StillOpen() : Conflict("challenge-round.still-open");

    public sealed record NotClosed() : Conflict("challenge-round.not-closed");

    public sealed record ClosedAlready() : Conflict("challenge-round.closed-already");

    /// <param name="Places">The number of offered entries that advance.</param>
    public sealed record ChooseSome(int Places) : Invalid("challenge-round.choose-some", "chosen");

    public sealed record WhyThese() : Invalid("challenge-round.why-these", "why");

    public sealed record WhyThisOne() : Invalid("challenge-round.why-this-one", "why");

    public sealed record TooManyAwards(int Most) : Conflict("challenge-round.too-many-awards");

    public sealed record AwardsAfterResults() : Conflict("challenge-round.awards-after-results");
}
