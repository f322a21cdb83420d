namespace Juluo.Circles;

[Named("decision-outcome")]
public enum DecisionOutcome
{
    Passed,
    NotPassed,

    /// <summary>Too few took part for anything to be decided.</summary>
    NoQuorum,

    /// <summary>Two choices came out first.</summary>
    Tied,
}
