namespace Juluo.Services;

/// <summary>A kind of rules that a form can create.</summary>
[Named("rule-template")]
public enum RuleTemplate
{
    /// <summary>Households whose income is below a limit for their size are entitled.</summary>
    Income,

    /// <summary>Households with children under an age get a fixed amount.</summary>
    Children,

    /// <summary>Households get a share of the rent that exceeds a share of their income.</summary>
    Rent,
}

/// <summary>The payment interval of an amount in a template, or the period of an income.</summary>
[Named("rule-payment")]
public enum RulePayment
{
    Month,
    Year,
    Once,
}
