namespace Juluo.Plans;

/// <summary>What a booking costs, and how the price is made up.</summary>
public sealed record Quote(Money Total, IReadOnlyList<QuoteLine> Lines)
{
    public static Quote Free(string currency) => new(new Money(0, currency), []);
}

/// <summary>A line of a quote.</summary>
/// <param name="Quantity">Minutes for <see cref="PriceUnit.Hour"/>; else how many.</param>
/// <param name="Each">The price of one hour, day, night, month or booking, in minor units.</param>
/// <param name="Amount">What it comes to: quantity × price, an hour's to the nearest minor unit, halves up.</param>
public sealed record QuoteLine(PriceUnit Per, long Quantity, long Each, long Amount)
{
    /// <summary>What pays this line instead of money; null when money does, or a plan without limit.</summary>
    public CreditId? Credit { get; init; }

    /// <summary>The name of the plan or pass that pays it, as it was then; null: money.</summary>
    public LocalizedText? PaidBy { get; init; }
}
