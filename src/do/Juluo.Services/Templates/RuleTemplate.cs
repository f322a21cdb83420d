namespace Juluo.Services;

/// <summary>A kind of rules that a form can create.</summary>
[Named("rule-template")]
public enum RuleTemplate
{
    /// <summary>Income below a limit by household size.</summary>
    Income,

    /// <summary>A fixed amount for households with children under an age.</summary>
    Children,

    /// <summary>A share of the rent above a share of the income.</summary>
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
