namespace Juluo.Circles;

internal static class DecisionErrors
{
    public sealed record NotADraft() : Conflict("decision.not-a-draft");

    public sealed record NotOpen() : Conflict("decision.not-open");

    public sealed record AlreadyVoted() : Conflict("decision.already-voted");

    public sealed record NotAVoter() : Conflict("decision.not-a-voter");

    public sealed record NoProxy() : Conflict("decision.no-proxy");

    public sealed record ChangedTooOften(int Most) : Conflict("decision.changed-too-often");

    public sealed record ProxyWasUsed() : Conflict("decision.proxy-was-used");

    public sealed record HolderIsFull(int Most) : Invalid("decision.holder-is-full", "holder");

    public sealed record NotAHolder() : Invalid("decision.not-a-holder", "holder");

    public sealed record NoSuchChoice() : Invalid("decision.no-such-choice", "choice");

    public sealed record ReasonMissing() : Invalid("decision.reason-missing", "reason");

    public sealed record TooFewChoices(int Least, int Most) : Invalid("decision.too-few-choices", "labels");

    public sealed record QuorumOutOfReach() : Invalid("decision.quorum-out-of-reach", "quorumPercent");

    public sealed record ProxiesOutOfReach(int Most) : Invalid("decision.proxies-out-of-reach", "mostProxies");

    public sealed record ConsentIsOpen() : Invalid("decision.consent-is-open", "secret");

    public sealed record WeightWouldTell() : Invalid("decision.weight-would-tell", "secret");

    public sealed record ClosesTooSoon() : Invalid("decision.closes-too-soon", "closesOn");

    public sealed record NobodyCanVote() : Conflict("decision.nobody-can-vote");

    public sealed record BallotStillRuns(NodaTime.Instant Until) : Conflict("decision.ballot-still-runs");

    public sealed record NoObjection() : Conflict("decision.no-objection");

    public sealed record ReceiptUnknown() : Invalid("decision.receipt-unknown", "receipt");
}
