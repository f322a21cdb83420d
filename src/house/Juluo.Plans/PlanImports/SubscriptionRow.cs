namespace Juluo.Plans;

/// <summary>A person's plan as a row of the CSV table: <c>email, plan, start</c> and optionally <c>end, price, paid_by, paused, id</c>.</summary>
/// <param name="Until">The day after the last day of the plan; null for no end.</param>
/// <param name="Amount">The agreed monthly price, or null for the current price of the plan.</param>
/// <param name="Payer">The payer, or null if they pay themselves.</param>
/// <param name="Pauses">The pauses; each end is exclusive.</param>
internal sealed record SubscriptionRow(
    int Number,
    PersonId Person,
    PlanId Plan,
    LocalDate From,
    LocalDate? Until,
    long? Amount,
    PersonId? Payer,
    IReadOnlyList<(LocalDate From, LocalDate Until)> Pauses,
    string ExternalId
)
{
    internal static readonly CsvColumns Columns = new(
        "subscriptions",
        ["email", "plan", "start"],
        ("email", "電子郵件|信箱|email address|e-mail|e-mail address|mail|person|member|customer email"),
        ("plan", "方案|方案名稱|plan name|tariff|membership"),
        ("start", "開始日|開始日期|起始日|start date|started on|from|since|contract start"),
        ("end", "結束日|結束日期|到期日|end date|ends on|until|cancellation date"),
        ("price", "月費|價格|金額|monthly price|amount"),
        ("paid_by", "付款人|payer|paid by email"),
        ("paused", "暫停|暫停期間|pauses|paused from to|frozen"),
        ("id", "編號|external id|contract id|subscription id|membership id")
    );

    /// <param name="plans">The plans by folded name in either language, by id, and by the other program's identifier.</param>
    internal static Outcome<SubscriptionRow> Read(
        CsvRow row,
        CalledPeople people,
        ILookup<string, PlanId> plans,
        Community community,
        LocalDate today
    )
    {
        var wrong = new List<Error>();
        PersonId One(string column) => TableCells.One(row, column, people.ByName, new TableErrors.NobodyCalled(), wrong);
        var person = One("email");
        var plan = TableCells.One(row, "plan", plans, new PlanImportErrors.NoPlan(), wrong);
        var from = TableCells.Day(row, "start", wrong);
        var last = row.Day("end", wrong);
        if (from is { } first && Days.OutOfReach(first, today))
            wrong.Add(row.Bad("start", new SubscriptionErrors.DayOutOfReach("start")));
        if (last < from)
            wrong.Add(new SubscriptionErrors.EndsBeforeItBegins());
        // The plan of a former member ends with the time that was paid for.
        if (people.Left.Contains(person) && last is null)
            wrong.Add(row.Bad("email", new PlanImportErrors.LeftWithoutEnd()));
        long? amount = null;
        if (row["price"] is { } price && (amount = MoneyText.Read(price, community.Currency, least: 0)) is null)
            wrong.Add(row.Bad("price", new PlanErrors.NoAmount()));
        var pauses = PausesOf(row, from, last, wrong);
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
                pauses,
                id ?? $"{person}/{plan}/{NodaTime.Text.LocalDatePattern.Iso.Format(from.Value)}"
            );
    }

    /// <summary>Reads first and last days separated by a slash, <c>2026-03-01/2026-03-31</c>, or a tilde; several pauses are separated by semicolons.</summary>
    private static List<(LocalDate From, LocalDate Until)> PausesOf(CsvRow row, LocalDate? from, LocalDate? last, List<Error> wrong)
    {
        var pauses = new List<(LocalDate From, LocalDate Until)>();
        foreach (var typed in row.Names("paused"))
        {
            var days = typed.Split(typed.AsSpan().ContainsAny('~', '～', '–') ? ['~', '～', '–'] : ['/']);
            if (
                days.Length == 2
                && DateText.Read(days[0]) is { Failed: false, Value: var first }
                && DateText.Read(days[1]) is { Failed: false, Value: var end }
                && first <= end
                && !(first < from)
                && !(first > last)
                && !pauses.Exists(p => first < p.Until && p.From <= end)
            )
                pauses.Add((first, end.PlusDays(1)));
            else
                wrong.Add(row.Bad("paused", new PlanImportErrors.NoPause()));
        }

        return pauses;
    }
}
