namespace Juluo.Plans;

/// <summary>A person's plans and passes, as they pay for several bookings one after the other. A credit that one booking uses is not available to the next.</summary>
/// <param name="credits">The credits that are valid on each day.</param>
/// <param name="unlimited">The plan that includes the resource without limit on each day.</param>
/// <param name="passes">The passes that include the resource on each day.</param>
/// <param name="spokenFor">The number of other days that those passes must pay.</param>
public sealed class CreditBalance(
    ILookup<LocalDate, Credit> credits,
    IReadOnlyDictionary<LocalDate, LocalizedText> unlimited,
    ILookup<LocalDate, PassDay> passes,
    int spokenFor
)
{
    private readonly HashSet<LocalDate> byPass = [];
    private readonly Dictionary<CreditId, int> spent = [];

    /// <summary>Prices a booking on a day with the credits that are left, and deducts those that it uses.</summary>
    /// <param name="priced">Returns the price for a given allowance.</param>
    public Quote Pay(LocalDate day, Func<Allowance, Quote> priced)
    {
        var left = credits[day].Select(c => c with { Free = c.Free - spent.GetValueOrDefault(c.Id) });
        var whole = unlimited.TryGetValue(day, out var plan) ? plan : PassDay.Of([.. passes[day]], spokenFor + byPass.Count(d => d != day));
        var quote = priced(new([.. left], whole) { ByDay = plan is null });
        if (plan is null && quote.Lines.Any(l => l is { PaidBy: not null, Credit: null }))
            byPass.Add(day);
        foreach (var line in quote.Lines)
            if (line.Credit is { } credit)
                spent[credit] = spent.GetValueOrDefault(credit) + (int)line.Quantity;
        return quote;
    }
}
