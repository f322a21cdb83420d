namespace Juluo.Foundation;

/// <summary>
/// An amount that becomes due to the community, or the reversal of one. Every module that charges money publishes this one fact, in the transaction in which the
/// amount becomes due; only Billing will store it (decision 20).
/// </summary>
/// <param name="At">The time at which the amount became due.</param>
/// <param name="Payer">The person who owes it; null for a payer outside the community, such as a walk-in who pays at the desk, or an erased person.</param>
/// <param name="What">The text of the bill's line, frozen.</param>
/// <param name="Amount">The price including tax, in whole minor units; negative only if it <paramref name="Reverses"/> a charge; never zero.</param>
/// <param name="From">The first day of the supply, in the local calendar of its place.</param>
/// <param name="Until">The day after the last day of the supply.</param>
/// <param name="Source">The kind of thing charged, named by its module (<c>bookings.booking</c>); with <paramref name="ExternalId"/> the idempotency key of the fact.</param>
/// <param name="Reverses">The <paramref name="ExternalId"/> of the charge of the same source that this one reverses.</param>
[Named("charge")]
public sealed record Charge(
    Instant At,
    PersonId? Payer,
    LocalizedText What,
    Money Amount,
    TaxCategory Tax,
    LocalDate From,
    LocalDate Until,
    string Source,
    string ExternalId,
    string? Reverses = null
) : IFact
{
    /// <summary>Returns the full reversal. Its id derives from the charge's, so reversing a charge repeatedly counts once.</summary>
    public Charge Reversed(Instant at) => Less(Amount, $"{ExternalId}:reversed", at);

    /// <summary>Returns a charge that reverses part of this one: the negative of the amount, with a reference to this charge's external id.</summary>
    public Charge Less(Money amount, string externalId, Instant at) =>
        this with
        {
            At = at,
            Amount = amount * -1,
            ExternalId = externalId,
            Reverses = ExternalId,
        };
}

/// <summary>The tax category of a charge. The rate is not part of it: Billing knows the rate of a category on a given day.</summary>
[Named("tax-category")]
public enum TaxCategory
{
    /// <summary>The standard rate, included in the amount.</summary>
    Standard,

    /// <summary>Outside the scope of tax and not revenue, such as a deposit.</summary>
    OutsideScope,
}
