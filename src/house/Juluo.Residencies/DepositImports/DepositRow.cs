namespace Juluo.Residencies;

/// <summary>
/// A deposit as a row of the table: <c>person, for, amount, since</c> and optionally <c>owed, held, kept, waived, returned, id</c>. The rest of the amount was returned on the day of
/// <c>returned</c>.
/// </summary>
/// <param name="Returned">The last day on which money was returned; null if none was.</param>
internal sealed record DepositRow(
    int Number,
    PersonId Person,
    string What,
    long Amount,
    LocalDate Since,
    long Owed,
    long Held,
    long Kept,
    long Waived,
    LocalDate? Returned,
    string ExternalId
)
{
    internal static readonly CsvColumns Columns = new(
        "deposits",
        ["person", "for", "amount", "since"],
        ("person", "人員|姓名|成員|電子郵件|信箱|email|e-mail|name|member"),
        ("for", "項目|用途|名目|說明|what|what for|description|item"),
        ("amount", "押金|金額|保證金|deposit|deposit amount"),
        ("since", "收取日期|開始日|繳交日期|日期|date|start date|paid on|received on"),
        ("owed", "未收|待收|outstanding|unpaid"),
        ("held", "保管中|balance|still held"),
        ("kept", "扣抵|沒收|deducted|withheld"),
        ("waived", "免收|written off"),
        ("returned", "退還日期|退還日|returned on|refunded|refund date|paid back on"),
        ("id", "編號|押金編號|external id|deposit id")
    );

    /// <summary>The amount that was returned.</summary>
    internal long WentBack => Amount - Owed - Held - Kept - Waived;

    internal static Outcome<DepositRow> Read(CsvRow row, CalledPeople people, string currency, LocalDate today)
    {
        var wrong = new List<Error>();
        long? Sum(string column, long? empty, long least)
        {
            if (row[column] is not { } typed)
                return empty;
            if (MoneyText.Read(typed, currency, least: least) is { } sum)
                return sum;
            wrong.Add(row.Bad(column, new DepositErrors.NoAmount()));
            return null;
        }

        var person = TableCells.One(row, "person", people.ByName, new TableErrors.NobodyCalled(), wrong);
        var what = BookingTexts.Plain(row["for"]);
        if (what is null)
            wrong.Add(row.Bad("for", new DepositImportErrors.NoPurpose()));
        else if (what.EnumerateRunes().Count() > Deposit.MostWhat)
            wrong.Add(row.Bad("for", new TooLong("for", Deposit.MostWhat)));
        var amount = Sum("amount", null, 1);
        if (row["amount"] is null)
            wrong.Add(row.Bad("amount", new DepositErrors.NoAmount()));
        var (since, returned) = (TableCells.Day(row, "since", wrong), row.Day("returned", wrong));
        if (since > today || (since is { } first && Days.OutOfReach(first, today)))
            wrong.Add(row.Bad("since", new DepositErrors.DayToCome()));
        if (returned > today || returned < since)
            wrong.Add(row.Bad("returned", new DepositImportErrors.NoDayOfReturn()));
        var (owed, kept, waived) = (Sum("owed", 0, 0), Sum("kept", 0, 0), Sum("waived", 0, 0));
        // If the column is empty, everything received is still held, or was returned if there is a day of return.
        var held = Sum("held", row["returned"] is null ? amount - owed - kept - waived : 0, 0);
        var rest = amount - owed - held - kept - waived;
        if (rest < 0 || held < 0)
            wrong.Add(new DepositImportErrors.MoreThanTheDeposit());
        else if (rest > 0 && row["returned"] is null)
            wrong.Add(new DepositImportErrors.NotAllIsSaid());
        var id = TableCells.ExternalId(row, wrong);
        return wrong.Count > 0
            ? wrong
            : new DepositRow(
                row.Number,
                person,
                what!,
                amount!.Value,
                since!.Value,
                owed!.Value,
                held!.Value,
                kept!.Value,
                waived!.Value,
                returned,
                id ?? $"{person}/{LocalDatePattern.Iso.Format(since.Value)}/{amount}/{what}"
            );
    }
}
