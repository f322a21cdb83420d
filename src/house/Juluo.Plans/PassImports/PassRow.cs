namespace Juluo.Plans;

/// <summary>A pass as a row of the CSV table: <c>name, price</c> and optionally <c>name_en, kind, quantity, for, valid_days, sites, on_sale, id</c>.</summary>
/// <param name="Number">The line number in the file.</param>
/// <param name="ExternalId">The id in the source system. Importing the same id again does not create a second pass.</param>
internal sealed record PassRow(int Number, Pass Pass, bool OnSale, string ExternalId)
{
    internal static readonly CsvColumns Columns = new(
        "passes",
        ["name", "price"],
        ("name", "票券|票券名稱|名稱|pass|pass name|product"),
        ("price", "價格|票價|金額|amount"),
        ("name_en", "英文名稱"),
        ("kind", "種類|type"),
        ("quantity", "天數或時數|天數|時數|days|hours|days or hours"),
        ("for", "適用|適用空間|used for"),
        ("valid_days", "有效天數|days valid|validity"),
        ("sites", "館舍|據點|site|location|locations"),
        ("on_sale", "販售中|販售|for sale|active"),
        ("id", "編號|票券編號|external id|pass id|product id")
    );

    /// <param name="kinds">The kinds of passes and of resources by folded name.</param>
    /// <param name="sites">The sites by folded name in either language and by id.</param>
    internal static Outcome<PassRow> Read(
        CsvRow row,
        string currency,
        (IReadOnlyDictionary<string, PassKind> Passes, IReadOnlyDictionary<string, ResourceKind> Resources) kinds,
        ILookup<string, SiteId> sites
    )
    {
        var wrong = new List<Error>();
        int? Whole(string column)
        {
            var number = NumberText.Whole(row[column]);
            if (row[column] is not null && number is null)
                wrong.Add(row.Bad(column, new PlanImportErrors.NoNumber()));
            return number;
        }

        var (quantity, validDays) = (Whole("quantity"), Whole("valid_days"));
        // Without a kind: a pass for some resources is for hours, and one for more than a day is a card.
        var kind =
            row["for"] is not null ? PassKind.Hours
            : quantity > 1 ? PassKind.Card
            : PassKind.Day;
        if (row["kind"] is { } said && !kinds.Passes.TryGetValue(TableCells.Fold(said), out kind))
            wrong.Add(row.Bad("kind", new PassImportErrors.NoKind()));
        if (kind == PassKind.Day && quantity > 1)
            kind = PassKind.Card;
        if (kind == PassKind.Trial && (quantity > 1 || (row["price"] is { } asked && MoneyText.Read(asked, currency, least: 0) is not 0)))
            wrong.Add(row.Bad("kind", new PassImportErrors.TrialIsOneFreeDay()));
        var resources = new List<ResourceKind>();
        foreach (var word in row.Names("for"))
            if (kinds.Resources.TryGetValue(TableCells.Fold(word), out var resource) && PlanTerms.Hourly.Contains(resource))
                resources.Add(resource);
            else
                wrong.Add(
                    new CsvErrors.BadCell(
                        "for",
                        word,
                        new PassImportErrors.NotByTheHour(string.Join(", ", PlanTerms.Hourly.Select(EnumWord.Of)))
                    )
                );
        var where = new List<SiteId>();
        foreach (var site in row.Names("sites"))
            if (sites[TableCells.Fold(site)].Distinct().ToList() is [var one])
                where.Add(one);
            else
                wrong.Add(new CsvErrors.BadCell("sites", site, new PlanImportErrors.NoSite()));
        var onSale = TableCells.YesOrNo(row, "on_sale", new PlanImportErrors.NoAnswer(), wrong) ?? true;
        var id = TableCells.ExternalId(row, wrong);
        var pass = AddPass.Decide(
            new(kind, new(row["name"], row["name_en"]), quantity, resources, where, row["price"], validDays),
            currency,
            where
        );
        // Report only one error per column.
        wrong.InsertRange(
            0,
            pass.Errors.Select(e => At(row, e)).Where(e => e is not CsvErrors.BadCell cell || !wrong.Exists(w => At(w) == cell.Column))
        );
        return wrong.Count > 0 ? wrong : new PassRow(row.Number, pass.Value, onSale, id ?? TableCells.Fold(pass.Value.Name.Zh));
    }

    private static Error At(CsvRow row, Error error) =>
        error switch
        {
            PlanErrors.NoAmount => row.Bad("price", error),
            PassErrors.NoKinds => row.Bad(
                "for",
                new PassImportErrors.NotByTheHour(string.Join(", ", PlanTerms.Hourly.Select(EnumWord.Of)))
            ),
            PlanErrors.OutOfRange { Field: { } field } => row.Bad(Snake.Case(field), error),
            _ => error,
        };

    private static string? At(Error error) =>
        error switch
        {
            CsvErrors.BadCell cell => cell.Column,
            CsvErrors.EmptyCell cell => cell.Column,
            _ => null,
        };
}
