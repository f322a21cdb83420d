namespace Juluo.Plans;

/// <summary>What a person's credits are read for.</summary>
[Named("credits-for")]
public enum CreditsFor
{
    /// <summary>They do not count.</summary>
    Nothing,
    Looking,

    /// <summary>No one else takes of them until this work ends.</summary>
    Spending,
}
