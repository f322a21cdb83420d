namespace Juluo.Circles;

/// <summary>A circle that the whole community sees votes on something.</summary>
[Named("circles.decision.opened")]
internal sealed record DecisionOpened(DecisionOpened.Data Now) : IFact
{
    /// <summary>What webhooks send about a ballot that opens.</summary>
    /// <param name="ClosesAt">Null: by hand, when all have voted.</param>
    public sealed record Data(DecisionId Decision, CircleId Circle, DecisionMethod Method, Instant? ClosesAt)
    {
        public string Path => $"/decisions/{Decision}";
    }
}
