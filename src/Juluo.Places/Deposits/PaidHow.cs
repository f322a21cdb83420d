namespace Juluo.Places;

/// <summary>How money came or went.</summary>
public enum PaidHow
{
    Cash,
    Bank,
    Card,
}
