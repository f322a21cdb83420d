namespace Juluo.Circles;

[Named("decision-outcome")]
public enum DecisionOutcome
{
    Passed,
    NotPassed,

    /// <summary>No ballot was cast, or their weight is below the quorum.</summary>
    NoQuorum,

    /// <summary>Two or more choices share the first place, or no choice got a vote.</summary>
    Tied,
}
