namespace Juluo.Circles;

[Named("decision-outcome")]
public enum DecisionOutcome
{
    Passed,
    NotPassed,

    /// <summary>Too few people took part.</summary>
    NoQuorum,

    /// <summary>Two choices share the first place.</summary>
    Tied,
}
