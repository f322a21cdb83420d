namespace Juluo.Plans;

public static partial class Pricing
{
    /// <summary>
    /// The same when plans and passes pay first: the beginning of the time by them, the rest in money. What is once for each booking is paid in money always; what costs nothing
    /// takes no credit, and neither do nights, weeks and months.
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
        if (timed.Sum(l => l.Amount) == 0 || timed.Exists(l => l.Per is PriceUnit.Night or PriceUnit.Week or PriceUnit.Month))
            return plain;
        var minutes = (int)Math.Min(int.MaxValue, Math.Ceiling(during.Duration.TotalMinutes));
        var once = plain.Lines.Where(l => l.Per == PriceUnit.Booking);
        if (allowance.Unlimited is { } whole)
            return Sum([Paid(null, minutes, whole.Zh, whole.En), .. once], currency);
        var (paid, left) = Spending.Of(minutes, allowance.Credits);
        if (paid.Count == 0)
            return plain;
        var rest =
            left == 0
                ? once
                : Of(new Interval(during.End - Duration.FromMinutes(left), during.End), zone, prices, audience, plans, currency).Lines;
        return Sum([.. paid.Select(p => Paid(p.Credit.Id, p.Minutes, p.Credit.NameZh, p.Credit.NameEn)), .. rest], currency);
    }

    private static QuoteLine Paid(CreditId? credit, int minutes, string zh, string en) =>
        new(PriceUnit.Hour, minutes, 0, 0)
        {
            Credit = credit,
            PaidByZh = zh,
            PaidByEn = en,
        };

    private static Quote Sum(IReadOnlyList<QuoteLine> lines, string currency) => new(new(lines.Sum(l => l.Amount), currency), lines);
}
