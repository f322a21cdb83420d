namespace Juluo.Plans;

/// <summary>What plans and passes charge: the one place where their prices become charges. Pure.</summary>
internal static class PlanCharge
{
    public const string OfMonth = "plans.subscription";
    public const string OfPass = "plans.pass";

    /// <param name="key">Of the row that says it was charged: a month that is charged again has another.</param>
    public static Charge Of(Subscription subscription, PlanMonth month, Guid key, Instant at) =>
        new(
            at,
            subscription.Payer ?? subscription.Person,
            subscription.Name,
            month.Amount,
            TaxCategory.Standard,
            month.From,
            month.Until,
            OfMonth,
            $"{subscription.Id}:{key}"
        );

    /// <returns>Null: what costs nothing is no charge.</returns>
    public static Charge? Of(Pass pass, CreditId sold, PersonId? payer, LocalDate from, Instant at) =>
        pass.Price.Minor == 0
            ? null
            : new(at, payer, pass.Name, pass.Price, TaxCategory.Standard, from, from.PlusDays(pass.ValidDays), OfPass, $"{sold}");
}
