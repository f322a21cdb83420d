namespace Juluo.People;

public static class DecisionErrors
{
    public sealed record NotADraft : Conflict;

    public sealed record NotOpen : Conflict;

    public sealed record AlreadyVoted : Conflict;

    public sealed record NotAVoter : Conflict;

    public sealed record NoProxy : Conflict;

    public sealed record ProxyWasUsed : Conflict;

    public sealed record HolderIsFull(int Most) : Invalid("holder");

    public sealed record NotAHolder() : Invalid("holder");

    public sealed record NoSuchChoice() : Invalid("choice");

    public sealed record ReasonMissing() : Invalid("reason");

    public sealed record TooFewChoices(int Least, int Most) : Invalid("labels");

    public sealed record QuorumOutOfReach() : Invalid("quorumPercent");

    public sealed record ProxiesOutOfReach(int Most) : Invalid("mostProxies");

    public sealed record ConsentIsOpen() : Invalid("secret");

    public sealed record WeightWouldTell() : Invalid("secret");

    public sealed record ClosesTooSoon() : Invalid("closesOn");

    public sealed record NobodyCanVote : Conflict;

    public sealed record BallotStillRuns(NodaTime.Instant Until) : Conflict;

    public sealed record NoObjection : Conflict;

    public sealed record ReceiptUnknown() : Invalid("receipt");
}
