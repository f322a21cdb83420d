namespace Juluo.Rules;

/// <summary>The interval at which an amount is paid.</summary>
public enum Payment
{
    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every year.</summary>
    Year,

    /// <summary>Once.</summary>
    Once,
}
