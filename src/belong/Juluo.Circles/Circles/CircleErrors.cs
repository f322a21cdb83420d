namespace Juluo.Circles;

internal static class CircleErrors
{
    public sealed record NoPar() : Invalid("circle.no-par", "par");

    public sealed record OnlyForCoordinators() : Conflict("circle.only-for-coordinators");

    public sealed record OnlyForMembers() : Conflict("circle.only-for-members");

    public sealed record NotOpenToJoin() : Conflict("circle.not-open-to-join");

    public sealed record HereAlready() : Conflict("circle.here-already");

    public sealed record LastCoordinator() : Conflict("circle.last-coordinator");

    /// <summary>The person holds shares. Only an entry in the circle's ledger, made by a person, transfers shares; a merge never does.</summary>
    public sealed record SharesStay(string Circle) : Conflict("merge.holds-shares");

    public sealed record HoldsShares(long Shares) : Conflict("circle.holds-shares");

    public sealed record TermInThePast() : Invalid("circle.term-in-the-past", "until");

    public sealed record BallotsAreOpen() : Conflict("circle.ballots-are-open");

    public sealed record NobodyOfHere() : Invalid("circle.nobody-of-here", "person");
}
