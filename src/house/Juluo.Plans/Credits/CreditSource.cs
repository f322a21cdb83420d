namespace Juluo.Plans;

/// <summary>Where a credit comes from.</summary>
[Named("credit-source")]
public enum CreditSource
{
    /// <summary>A month of a plan.</summary>
    Plan,

    /// <summary>It was sold.</summary>
    Pass,
    Trial,
    Gift,
}
