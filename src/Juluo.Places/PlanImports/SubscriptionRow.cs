using Juluo.Kernel;
using NodaTime;

namespace Juluo.Places;

/// <summary>Who has which plan, as a row of a table says it: <c>email, plan, start</c> and, where given, <c>end, price, paid_by, id</c>.</summary>
/// <param name="Until">The first day on which they have it no more; null: until further notice.</param>
/// <param name="Amount">A month, as it was agreed; null: what the plan costs.</param>
/// <param name="Payer">Null: they pay themselves.</param>
public sealed record SubscriptionRow(
    int Number,
    PersonId Person,
    PlanId Plan,
    LocalDate From,
    LocalDate? Until,
    long? Amount,
    PersonId? Payer,
    string ExternalId
)
{
    internal static readonly IReadOnlyList<string> Must = ["email", "plan", "start"];

    internal static readonly IReadOnlyList<string> Columns = [.. Must, "end", "price", "paid_by", "id"];

    /// <param name="people">By address, name and key, folded.</param>
    /// <param name="plans">By name in either language and by what another program calls it, folded.</param>
    internal static Outcome<SubscriptionRow> Read(
        CsvRow row,
        ILookup<string, PersonId> people,
        ILookup<string, PlanId> plans,
        Community community,
        LocalDate today
    )
    {
        var wrong = new List<Error>();
        PersonId One(string column) => TableCells.One(people, row[column], new TableErrors.NobodyCalled(row[column] ?? ""), wrong);
        var person = One("email");
        var plan = TableCells.One(plans, row["plan"], new PlanImportErrors.NoPlan(row["plan"] ?? ""), wrong);
        var from = TableCells.Day(row["start"], wrong);
        var last = row["end"] is null ? null : TableCells.Day(row["end"], wrong);
        if (from is { } first && Days.OutOfReach(first, today))
            wrong.Add(new SubscriptionErrors.DayOutOfReach("start"));
        if (last < from)
            wrong.Add(new SubscriptionErrors.EndsBeforeItBegins());
        long? amount = null;
        if (row["price"] is { } price && (amount = MoneyText.Read(price, community.Currency, least: 0)) is null)
            wrong.Add(new PlanErrors.NoAmount());
        PersonId? payer = row["paid_by"] is null ? null : One("paid_by");
        var id = TableCells.ExternalId(row, wrong);
        return wrong.Count > 0
            ? wrong
            : new SubscriptionRow(
                row.Number,
                person,
                plan,
                from!.Value,
                last?.PlusDays(1),
                amount,
                payer == person ? null : payer,
                id ?? $"{person}/{plan}/{NodaTime.Text.LocalDatePattern.Iso.Format(from.Value)}"
            );
    }
}
