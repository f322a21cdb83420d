namespace Juluo.Plans;

/// <summary>The price of a booking, with the lines that it consists of.</summary>
public sealed record Quote(Money Total, IReadOnlyList<QuoteLine> Lines)
{
    public static Quote Free(string currency) => new(new Money(0, currency), []);
}

/// <summary>A line of a quote.</summary>
/// <param name="Quantity">The number of units; minutes for <see cref="PriceUnit.Hour"/>.</param>
/// <param name="Each">The price of one hour, day, night, week, month or booking, in minor units.</param>
/// <param name="Amount">The quantity times the price; for hours rounded to the nearest minor unit, halves up.</param>
public sealed record QuoteLine(PriceUnit Per, long Quantity, long Each, long Amount)
{
    /// <summary>The credit that pays for this line; null if money pays, or a plan without limit, or a day of a pass.</summary>
    public CreditId? Credit { get; init; }

    /// <summary>The name, at that time, of the plan or pass that pays for it; null for money.</summary>
    public LocalizedText? PaidBy { get; init; }
}
