namespace Juluo.Plans;

/// <summary>Converts prices of plans and passes to charges. The only place where they become charges. Pure.</summary>
internal static class PlanCharge
{
    public const string OfMonth = "plans.subscription";
    public const string OfPass = "plans.pass";

    /// <param name="key">The id of the month's charge row; a month that is charged again gets a new one.</param>
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

    /// <returns>Null if it costs nothing.</returns>
    public static Charge? Of(Pass pass, CreditId sold, PersonId? payer, LocalDate from, Instant at) =>
        pass.Price.Minor == 0
            ? null
            : new(at, payer, pass.Name, pass.Price, TaxCategory.Standard, from, from.PlusDays(pass.ValidDays), OfPass, $"{sold}");
}
