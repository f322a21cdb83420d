namespace Juluo.Residencies;

/// <summary>How money came or went.</summary>
[Named("paid-how")]
public enum PaidHow
{
    Cash,
    Bank,
    Card,
}
