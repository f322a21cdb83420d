namespace Juluo.Plans;

public static partial class Pricing
{
    /// <summary>
    /// Prices an interval when plans and passes pay first: they pay for the beginning, money for the rest. Prices per booking are always paid in money. No credit is used if it
    /// costs nothing, or if only nights, weeks or months have prices. If the price without credits is lower, for example by week or month, that one applies.
    /// </summary>
    public static Quote Of(
        Interval during,
        DateTimeZone zone,
        IReadOnlyCollection<Price> prices,
        Audience audience,
        IReadOnlySet<PlanId> plans,
        string currency,
        Allowance allowance
    )
    {
        var plain = Of(during, zone, prices, audience, plans, currency);
        var timed = plain.Lines.Where(l => l.Per != PriceUnit.Booking).ToList();
        var byTheHour = prices.Any(p => p.Per is PriceUnit.Hour or PriceUnit.Day) && !timed.Exists(l => l.Per == PriceUnit.Night);
        if (timed.Sum(l => l.Amount) == 0 || !byTheHour)
            return plain;
        var minutes = (int)Math.Min(int.MaxValue, Math.Ceiling(during.Duration.TotalMinutes));
        var once = plain.Lines.Where(l => l.Per == PriceUnit.Booking);
        if (allowance.Unlimited is { } whole)
            return Sum([allowance.ByDay ? new(PriceUnit.Day, 1, 0, 0) { PaidBy = whole } : Paid(null, minutes, whole), .. once], currency);
        var (paid, left) = Spending.Of(minutes, allowance.Credits);
        if (paid.Count == 0)
            return plain;
        var rest =
            left == 0
                ? once
                : Of(new Interval(during.End - Duration.FromMinutes(left), during.End), zone, prices, audience, plans, currency).Lines;
        var quote = Sum([.. paid.Select(p => Paid(p.Credit.Id, p.Minutes, p.Credit.Name)), .. rest], currency);
        return quote.Total.Minor <= plain.Total.Minor ? quote : plain;
    }

    private static QuoteLine Paid(CreditId? credit, int minutes, LocalizedText by) =>
        new(PriceUnit.Hour, minutes, 0, 0) { Credit = credit, PaidBy = by };

    private static Quote Sum(IReadOnlyList<QuoteLine> lines, string currency) => new(new(lines.Sum(l => l.Amount), currency), lines);
}
