namespace Juluo.Plans;

/// <summary>
/// A sold pass as a row of the CSV table: <c>email, pass, bought_on</c>, either <c>left</c> or <c>used</c>, and optionally <c>holder, valid_from, valid_until, bought, price,
/// currency, id</c>.
/// </summary>
/// <param name="Person">The person, or null for a walk-in, who only has a name.</param>
/// <param name="Until">The day after the last day on which the pass is valid.</param>
/// <param name="Granted">The number of days, or for hours the number of minutes.</param>
/// <param name="Expired">The part that was not used in time.</param>
internal sealed record SoldPassRow(
    int Number,
    PersonId? Person,
    string? Holder,
    PassId Pass,
    LocalDate BoughtOn,
    LocalDate From,
    LocalDate Until,
    int Granted,
    int Used,
    int Expired,
    Money Price,
    string ExternalId
)
{
    private const int MostQuantity = 1000;
    private const int MostOfHolderInKey = 60;

    internal static readonly CsvColumns Columns = new(
        "sold-passes",
        ["email", "pass", "bought_on"],
        ("email", "電子郵件|信箱|email address|e-mail|e-mail address|mail|person|member|customer email"),
        ("pass", "票券|票券名稱|pass name|product|day pass"),
        ("bought_on", "購買日|購買日期|日期|date|purchase date|purchased on|sold on"),
        ("holder", "訪客姓名|visitor name|guest name"),
        ("valid_from", "生效日|開始日|start|start date"),
        ("valid_until", "有效期限|到期日|最後一天|end|end date|expires|expires on|expiry date"),
        ("bought", "購買數量|天數|時數|quantity|days bought|hours bought|total|days"),
        ("used", "已用|已使用|days used|hours used"),
        ("left", "剩餘|剩下|remaining|days left|hours left|balance"),
        ("price", "價格|金額|amount|price paid"),
        ("currency", "幣別"),
        ("id", "編號|external id|order id|sale id")
    );

    /// <param name="passes">The passes by folded name in either language, by id, and by the other program's identifier.</param>
    internal static Outcome<SoldPassRow> Read(
        CsvRow row,
        CalledPeople people,
        ILookup<string, Pass> passes,
        Community community,
        LocalDate today
    )
    {
        var wrong = new List<Error>();
        // Former members keep what is left of their passes, as in the source system.
        var holder = row["email"] is null ? row["holder"] : null;
        PersonId? person = holder is null ? TableCells.One(row, "email", people.ByName, new TableErrors.NobodyCalled(), wrong) : null;
        if (holder?.EnumerateRunes().Count() > SellPassToWalkIn.MostHolder)
            wrong.Add(row.Bad("holder", new TooLong("holder", SellPassToWalkIn.MostHolder)));
        var pass = TableCells.One(row, "pass", passes, new PassImportErrors.NoPass(), wrong);
        var bought = TableCells.Day(row, "bought_on", wrong);
        if (bought is { } sold && (sold > today || Days.OutOfReach(sold, today)))
            wrong.Add(row.Bad("bought_on", new PassImportErrors.NotBoughtThen()));
        var from = row["valid_from"] is null ? bought : row.Day("valid_from", wrong);
        if (row["valid_from"] is not null && from is { } first && Days.OutOfReach(first, today))
            wrong.Add(row.Bad("valid_from", new SubscriptionErrors.DayOutOfReach("valid_from")));
        var last = row["valid_until"] is null && pass is not null ? from?.PlusDays(pass.ValidDays - 1) : row.Day("valid_until", wrong);
        if (last < from)
            wrong.Add(row.Bad("valid_until", new SubscriptionErrors.EndsBeforeItBegins()));
        else if (last > from?.PlusDays(Plans.Pass.MostValidDays - 1))
            wrong.Add(row.Bad("valid_until", new PassImportErrors.ValidTooLong(Plans.Pass.MostValidDays)));
        var (granted, used) = Counts(row, pass, last < today, wrong);
        var price = PriceOf(row, pass, community.Currency, wrong);
        var id = TableCells.ExternalId(row, wrong);
        return wrong.Count > 0
            ? wrong
            : new SoldPassRow(
                row.Number,
                person,
                holder,
                pass!.Id,
                bought!.Value,
                from!.Value,
                last!.Value.PlusDays(1),
                granted,
                used,
                last < today ? granted - used : 0,
                price,
                id
                    ?? $"{person?.ToString() ?? PlainText.Cut(holder!, MostOfHolderInKey)}/{pass.Id}/{LocalDatePattern.Iso.Format(bought.Value)}"
            );
    }

    /// <summary>Reads what was bought and used, in days or minutes. What is left plus what was used must equal what was bought, unless the pass has expired.</summary>
    private static (int Granted, int Used) Counts(CsvRow row, Pass? pass, bool isOver, List<Error> wrong)
    {
        var before = wrong.Count;
        int? Read(string column, int least)
        {
            if (row[column] is not { } typed)
                return null;
            if (Quantity(typed, pass) is { } quantity && quantity >= least)
                return quantity;
            wrong.Add(row.Bad(column, new PassImportErrors.NoQuantity(MostQuantity)));
            return null;
        }

        var granted = Read("bought", 1) ?? pass?.Quantity ?? 0;
        var (used, left) = (Read("used", 0), Read("left", 0));
        if (row["used"] is null && row["left"] is null)
            wrong.Add(row.Bad("left", new PassImportErrors.NothingSaidOfTheRest()));
        // Values that could not be read are not compared.
        if (wrong.Count > before || pass is null)
            return (0, 0);
        var (spent, rest) = (used ?? granted - left!.Value, left ?? granted - used!.Value);
        if (spent < 0 || rest < 0 || spent + rest > granted)
            wrong.Add(row.Bad(row["left"] is null ? "used" : "left", new PassImportErrors.MoreThanWasBought()));
        else if (spent + rest < granted && !isOver)
            wrong.Add(row.Bad("left", new PassImportErrors.DoesNotAddUp()));
        return (granted, spent);
    }

    /// <summary>Reads whole days, or hours rounded to the minute: 7.58 hours are 455 minutes, and 455 minutes are written as 7.58 hours.</summary>
    private static int? Quantity(string typed, Pass? pass) =>
        NumberText.Read(typed) is not { } number || number > MostQuantity ? null
        : pass?.Kind == PassKind.Hours ? (int)decimal.Round(number * 60, MidpointRounding.AwayFromZero)
        : number == decimal.Truncate(number) || pass is null ? (int)number
        : null;

    private static Money PriceOf(CsvRow row, Pass? pass, string usual, List<Error> wrong)
    {
        var currency = (row["currency"] is { } typed ? TableCells.Fold(typed) : usual).ToUpperInvariant();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            wrong.Add(row.Bad("currency", new PassImportErrors.NoCurrency()));
            return default;
        }

        // The price here says nothing about the price in another currency.
        if (row["price"] is null && currency == usual)
            return pass?.Price ?? default;
        if (MoneyText.Read(row["price"], currency, least: 0) is { } minor)
            return new(minor, currency);
        wrong.Add(row.Bad("price", new PlanErrors.NoAmount()));
        return default;
    }
}
