namespace Juluo.Circles;

/// <summary>Fact: a ballot of a public circle was counted.</summary>
[Named("circles.decision.decided")]
internal sealed record DecisionDecided(DecisionDecided.Data Now) : IFact
{
    /// <summary>Payload sent to webhooks: the result, never how people voted.</summary>
    public sealed record Data(DecisionId Decision, CircleId Circle, DecisionOutcome Outcome)
    {
        public string Path => $"/decisions/{Decision}";
    }
}
