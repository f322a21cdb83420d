namespace Juluo.Circles;

/// <summary>Fact: a ballot of a public circle opened.</summary>
[Named("circles.decision.opened")]
internal sealed record DecisionOpened(DecisionOpened.Data Now) : IFact
{
    /// <summary>Payload sent to webhooks.</summary>
    /// <param name="ClosesAt">The closing time, or null if it is closed by hand when all have voted.</param>
    public sealed record Data(DecisionId Decision, CircleId Circle, DecisionMethod Method, Instant? ClosesAt)
    {
        public string Path => $"/decisions/{Decision}";
    }
}
