namespace Juluo.Plans;

/// <summary>The purpose of reading a person's credits.</summary>
[Named("credits-for")]
public enum CreditsFor
{
    /// <summary>Credits are left out.</summary>
    Nothing,
    Looking,

    /// <summary>Credits are locked until the transaction ends.</summary>
    Spending,
}
