namespace Juluo.Rules;

/// <summary>How often an amount comes.</summary>
public enum Payment
{
    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every year.</summary>
    Year,

    /// <summary>Once.</summary>
    Once,
}
