namespace Juluo.Residencies;

internal static class DepositErrors
{
    public sealed record NoAmount() : Invalid("deposit.no-amount", "amount");

    public sealed record NoKind() : Invalid("deposit.no-kind", "kind");

    public sealed record NoWay() : Invalid("deposit.no-way", "how");

    public sealed record NoReason() : Invalid("deposit.no-reason", "reason");

    public sealed record DayToCome() : Invalid("deposit.day-to-come", "day");

    /// <summary>The amount is more than is owed, or more than is held.</summary>
    public sealed record MoreThanThereIs(Money Owed, Money Held) : Invalid("deposit.more-than-there-is", "amount");
}
