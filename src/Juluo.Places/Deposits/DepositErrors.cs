namespace Juluo.Places;

public static class DepositErrors
{
    public sealed record NoAmount() : Invalid("amount");

    public sealed record NoDeed() : Invalid("kind");

    public sealed record NoWay() : Invalid("how");

    public sealed record NoReason() : Invalid("reason");

    public sealed record DayToCome() : Invalid("day");

    /// <summary>More than is owed, or than is held.</summary>
    public sealed record MoreThanThereIs(Money Owed, Money Held) : Invalid("amount");
}
