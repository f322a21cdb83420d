namespace Juluo.Plans;

/// <summary>What a credit is counted in.</summary>
[Named("credit-unit")]
public enum CreditUnit
{
    /// <summary>Of a resource.</summary>
    Minute,

    /// <summary>In the house.</summary>
    Day,
}
