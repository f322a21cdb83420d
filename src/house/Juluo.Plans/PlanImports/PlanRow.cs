namespace Juluo.Plans;

/// <summary>A plan as a row of the CSV table: <c>name, price</c> and optionally what it includes per month.</summary>
/// <param name="Number">The line number in the file.</param>
/// <param name="ExternalId">The id in the source system. Importing the same id again does not create a second plan.</param>
internal sealed record PlanRow(int Number, PlanDetails Details, PlanTerms Terms, string ExternalId)
{
    internal static readonly CsvColumns Columns = new(
        "plans",
        ["name", "price"],
        ("name", "方案|方案名稱|名稱|plan|plan name|tariff"),
        ("price", "月費|價格|費用|金額|monthly price|price per month|amount"),
        ("name_en", "英文名稱"),
        ("about", "說明|description"),
        ("about_en", "英文說明"),
        ("period", "週期|計費週期|billing period|invoice period"),
        ("days", "天數|每月天數|days per month"),
        ("desk_hours", "座位時數"),
        ("room_hours", "會議室時數|meeting room hours"),
        ("hall_hours", "場地時數"),
        ("equipment_hours", "設備時數"),
        ("parking_hours", "停車時數"),
        ("guests", "訪客數|訪客"),
        ("passport_days", "護照天數"),
        ("mail_address", "郵件地址|登記地址|mail"),
        ("doors", "門禁"),
        ("sites", "館舍|據點|site|location|locations"),
        ("id", "編號|方案編號|external id|plan id")
    );

    private static readonly string[] Months = ["month", "monthly", "月", "每月", "月費"];

    private static readonly Dictionary<string, DoorHours> DoorWords = new(StringComparer.Ordinal)
    {
        ["none"] = DoorHours.None,
        ["不含"] = DoorHours.None,
        ["opening"] = DoorHours.Opening,
        ["開放時間"] = DoorHours.Opening,
        ["always"] = DoorHours.Always,
        ["全天"] = DoorHours.Always,
    };

    /// <param name="sites">The sites by folded name in either language and by id.</param>
    internal static Outcome<PlanRow> Read(CsvRow row, Community community, ILookup<string, SiteId> sites)
    {
        var wrong = new List<Error>();
        int? Number(string column)
        {
            if (row[column] is not null && NumberText.Whole(row[column]) is null)
                wrong.Add(row.Bad(column, new PlanImportErrors.NoNumber()));
            return NumberText.Whole(row[column]);
        }

        if (row["period"] is { } period && !Months.Contains(TableCells.Fold(period)))
            wrong.Add(row.Bad("period", new PlanImportErrors.NotByTheMonth()));
        var mail = TableCells.YesOrNo(row, "mail_address", new PlanImportErrors.NoAnswer(), wrong) ?? false;
        var doors = DoorHours.Opening;
        if (row["doors"] is { } hours && !DoorWords.TryGetValue(TableCells.Fold(hours), out doors))
            wrong.Add(row.Bad("doors", new PlanImportErrors.NoDoors()));
        var where = new List<SiteId>();
        foreach (var site in row.Names("sites"))
        {
            if (sites[TableCells.Fold(site)].Distinct().ToList() is [var one])
                where.Add(one);
            else
                wrong.Add(new CsvErrors.BadCell("sites", site, new PlanImportErrors.NoSite()));
        }

        var details = PlanDetails.Read(new(row["name"], row["name_en"]), new(row["about"], row["about_en"]));
        var terms = new TermsForm(
            row["price"],
            Number("desk_hours"),
            Number("room_hours"),
            Number("hall_hours"),
            Number("equipment_hours"),
            Number("parking_hours"),
            Number("days"),
            where,
            Number("guests"),
            mail,
            doors,
            Number("passport_days")
        ).Read(community, where);
        var id = TableCells.ExternalId(row, wrong);
        wrong.InsertRange(
            0,
            [
                .. details.Errors,
                .. terms.Errors.Select(e =>
                    e switch
                    {
                        PlanErrors.NoAmount => row.Bad("price", e),
                        PlanErrors.OutOfRange { Field: { } field } => row.Bad(Snake.Case(field), e),
                        _ => e,
                    }
                ),
            ]
        );
        // A row without an id is identified by the plan's name.
        return wrong.Count > 0 ? wrong : new PlanRow(row.Number, details.Value, terms.Value, id ?? TableCells.Fold(details.Value.Name.Zh));
    }
}
