namespace Juluo.Circles;

/// <summary>A ballot of a circle that the whole community sees is counted.</summary>
[Named("circles.decision.decided")]
internal sealed record DecisionDecided(DecisionDecided.Data Now) : IFact
{
    /// <summary>What webhooks send about a decision: the result, and never who voted what.</summary>
    public sealed record Data(DecisionId Decision, CircleId Circle, DecisionOutcome Outcome)
    {
        public string Path => $"/decisions/{Decision}";
    }
}
