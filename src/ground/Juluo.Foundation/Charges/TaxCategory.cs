namespace Juluo.Foundation;

/// <summary>How a charge is taxed. The rate is no part of it: Billing knows what a category is taxed at on a day.</summary>
[Named("tax-category")]
public enum TaxCategory
{
    /// <summary>At the ordinary rate, which the amount includes.</summary>
    Standard,

    /// <summary>No revenue, and no tax in it: a deposit.</summary>
    OutsideScope,
}
