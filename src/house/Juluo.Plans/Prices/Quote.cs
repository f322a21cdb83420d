namespace Juluo.Plans;

/// <summary>What a booking costs and how that comes about.</summary>
public sealed record Quote(Money Total, IReadOnlyList<QuoteLine> Lines)
{
    public static Quote Free(string currency) => new(new Money(0, currency), []);
}
