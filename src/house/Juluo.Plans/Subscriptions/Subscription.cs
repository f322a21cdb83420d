namespace Juluo.Plans;

/// <summary>A person has a plan, from one day on, on the terms of that day.</summary>
/// <param name="Name">Of the plan.</param>
/// <param name="Amount">The price a month, as it was agreed with them.</param>
/// <param name="Ends">The first day on which they no longer have it; null: until further notice.</param>
/// <param name="Pauses">Days on which it is paused, the end not included.</param>
/// <param name="Payer">Who pays for it, if that is another person.</param>
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

    /// <summary>Months that began before this day were billed elsewhere; null: all are charged here.</summary>
    internal LocalDate? ChargedFrom { get; init; }

    /// <summary>They have it on this day, paused or not.</summary>
    public bool Covers(LocalDate day) => day >= Begins && (Ends is null || day < Ends);

    public bool PausedOn(LocalDate day) => Pauses.Any(p => day >= p.From && day < p.Until);

    /// <summary>They have it on this day and can use it.</summary>
    public bool IsGood(LocalDate day) => Covers(day) && !PausedOn(day);

    /// <summary>
    /// The month of it that a day is in: months are counted from the first day, so that each is whole; who begins on the 31st has the last day of shorter months.
    /// </summary>
    public (LocalDate From, LocalDate Until) MonthOf(LocalDate day)
    {
        var months = Period.Between(Begins, day, PeriodUnits.Months).Months;
        // Between() counts whole months by the day of the month; the ends of short months are found by looking.
        while (Begins.PlusMonths(months) > day)
            months--;
        while (Begins.PlusMonths(months + 1) <= day)
            months++;
        return (Begins.PlusMonths(months), Begins.PlusMonths(months + 1));
    }
}
