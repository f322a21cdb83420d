namespace Juluo.People;

public static class CircleErrors
{
    public sealed record NoName() : Invalid("nameZh");

    public sealed record NoPar() : Invalid("par");

    public sealed record OnlyForCoordinators : Conflict;

    public sealed record OnlyForMembers : Conflict;

    public sealed record NotOpenToJoin : Conflict;

    public sealed record HereAlready : Conflict;

    public sealed record LastCoordinator : Conflict;

    public sealed record HoldsShares(long Shares) : Conflict;

    public sealed record TermInThePast() : Invalid("until");

    public sealed record BallotsAreOpen : Conflict;

    public sealed record NobodyOfHere() : Invalid("person");
}
