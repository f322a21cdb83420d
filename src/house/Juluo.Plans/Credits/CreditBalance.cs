namespace Juluo.Plans;

/// <summary>What a person's plans and passes pay of several bookings, one after the other: what one has used the next cannot.</summary>
/// <param name="credits">Those that are good on a day.</param>
/// <param name="unlimited">Plans that include it without limit on a day.</param>
/// <param name="passes">Passes that include it on a day.</param>
/// <param name="spokenFor">Other days for which those passes will have to pay.</param>
public sealed class CreditBalance(
    ILookup<LocalDate, Credit> credits,
    IReadOnlyDictionary<LocalDate, LocalizedText> unlimited,
    ILookup<LocalDate, PassDay> passes,
    int spokenFor
)
{
    private readonly HashSet<LocalDate> byPass = [];
    private readonly Dictionary<CreditId, int> spent = [];

    /// <summary>What costs something on a day is paid by what is left; what is paid by credits is gone from the purse.</summary>
    /// <param name="priced">What it costs, if so much is paid.</param>
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
