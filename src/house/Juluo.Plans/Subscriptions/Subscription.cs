namespace Juluo.Plans;

/// <summary>A plan that a person has, from one day onwards, on the terms of that day.</summary>
/// <param name="Name">The name of the plan.</param>
/// <param name="Amount">The agreed monthly price.</param>
/// <param name="Ends">The first day on which they no longer have it, or null if there is no end.</param>
/// <param name="Pauses">The pauses; each end is exclusive.</param>
/// <param name="Payer">The person who pays for it, if it is someone else.</param>
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
    /// <param name="Until">The first day on which it is no longer paused.</param>
    public sealed record Pause(LocalDate From, LocalDate Until);

    /// <summary>Months that began before this day were billed elsewhere; null if all are charged here.</summary>
    internal LocalDate? ChargedFrom { get; init; }

    /// <summary>True if they have it on this day, paused or not.</summary>
    public bool Covers(LocalDate day) => day >= Begins && (Ends is null || day < Ends);

    public bool PausedOn(LocalDate day) => Pauses.Any(p => day >= p.From && day < p.Until);

    /// <summary>True if they have it on this day and it is not paused.</summary>
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
