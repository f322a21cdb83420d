namespace Juluo.Circles;

/// <summary>What it takes for a proposal to pass.</summary>
[Named("decision-method")]
public enum DecisionMethod
{
    /// <summary>Nobody objects, or every objection was met.</summary>
    Consent,

    /// <summary>More for it than against it.</summary>
    SimpleMajority,

    /// <summary>More than half of all who can vote are for it.</summary>
    AbsoluteMajority,

    /// <summary>Two of three who say yes or no say yes.</summary>
    TwoThirds,

    /// <summary>Of several, the one that most choose.</summary>
    OneChoice,
}
