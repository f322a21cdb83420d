namespace Juluo.Plans;

/// <summary>A plan that a person has, from one day onwards, on the terms of that day.</summary>
/// <param name="Name">The name of the plan.</param>
/// <param name="Amount">The agreed monthly price.</param>
/// <param name="Ends">The day after the last day of the subscription; null for no end.</param>
/// <param name="Pauses">The pauses; each end is exclusive.</param>
/// <param name="Payer">The person who pays for the plan; null if its holder does.</param>
public sealed record Subscription(
    SubscriptionId Id,
    PlanId Plan,
    LocalizedText Name,
    PersonId Person,
    LocalDate Begins,
    LocalDate? Ends,
    Money Amount,
    PlanTerms Terms,
    IReadOnlyList<Subscription.Pause> Pauses,
    PersonId? Payer = null
)
{
    /// <param name="Until">The day after the last day of the pause.</param>
    public sealed record Pause(LocalDate From, LocalDate Until);

    /// <summary>The day from which months are charged here; months that began before it were billed elsewhere. Null if all are charged here.</summary>
    internal LocalDate? ChargedFrom { get; init; }

    /// <summary>Returns true if the subscription covers the day, paused or not.</summary>
    public bool Covers(LocalDate day) => day >= Begins && (Ends is null || day < Ends);

    public bool PausedOn(LocalDate day) => Pauses.Any(p => day >= p.From && day < p.Until);

    /// <summary>Returns true if the subscription covers the day and is not paused on it.</summary>
    public bool IsGood(LocalDate day) => Covers(day) && !PausedOn(day);

    /// <summary>Returns the month of the plan that contains a day. Months are counted from the first day; if that is the 31st, shorter months begin on their last day.</summary>
    public (LocalDate From, LocalDate Until) MonthOf(LocalDate day)
    {
        var months = Period.Between(Begins, day, PeriodUnits.Months).Months;
        // Between() counts months by the day of the month; the loops correct it at the ends of short months.
        while (Begins.PlusMonths(months) > day)
            months--;
        while (Begins.PlusMonths(months + 1) <= day)
            months++;
        return (Begins.PlusMonths(months), Begins.PlusMonths(months + 1));
    }
}
