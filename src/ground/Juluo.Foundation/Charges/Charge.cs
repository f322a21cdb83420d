namespace Juluo.Foundation;

/// <summary>
/// An amount is owed to the community, or is owed no more. Every module that costs money publishes this one fact, in the transaction in which it came to be owed; Billing alone will
/// keep it (decision 20).
/// </summary>
/// <param name="At">When it came to be owed.</param>
/// <param name="Payer">Who owes it; null: no one of the community, as with a walk-in who pays at the desk, or a person who was erased.</param>
/// <param name="What">What a line of a bill calls it, frozen.</param>
/// <param name="Amount">What the payer pays, tax included, in whole minor units; below zero only where it <paramref name="Reverses"/>; never zero.</param>
/// <param name="From">The first day of the supply, on the wall calendar of its place.</param>
/// <param name="Until">The first day that is not of it any more.</param>
/// <param name="Source">What was charged, as its module calls it (<c>bookings.booking</c>); with <paramref name="ExternalId"/> it makes the fact countable once.</param>
/// <param name="Reverses">The <paramref name="ExternalId"/> of the charge of the same source that this one takes back.</param>
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
    /// <summary>Takes all of it back. A charge has one such reversal, however often it is asked for: its id follows from the charge's.</summary>
    public Charge Reversed(Instant at) => Less(Amount, $"{ExternalId}:reversed", at);

    /// <summary>Takes a part of it back.</summary>
    public Charge Less(Money amount, string externalId, Instant at) =>
        this with
        {
            At = at,
            Amount = amount * -1,
            ExternalId = externalId,
            Reverses = ExternalId,
        };
}

/// <summary>How a charge is taxed. The rate is no part of it: Billing knows what a category is taxed at on a day.</summary>
[Named("tax-category")]
public enum TaxCategory
{
    /// <summary>At the ordinary rate, which the amount includes.</summary>
    Standard,

    /// <summary>No revenue, and no tax in it: a deposit.</summary>
    OutsideScope,
}
