using System.Globalization;
using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>A plan as a row of a table says it: <c>name, price</c> and, where given, what it includes a month.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="ExternalId">What it is called where it comes from: brought again it is the same plan.</param>
public sealed record PlanRow(int Number, PlanName Name, PlanTerms Terms, string ExternalId)
{
    internal static readonly IReadOnlyList<string> Must = ["name", "price"];

    internal static readonly IReadOnlyList<string> Columns =
    [
        .. Must,
        "name_en",
        "about",
        "about_en",
        "period",
        "days",
        "desk_hours",
        "room_hours",
        "hall_hours",
        "equipment_hours",
        "parking_hours",
        "guests",
        "passport_days",
        "mail_address",
        "doors",
        "sites",
        "id",
    ];

    private static readonly string[] Months = ["month", "monthly", "月", "每月", "月費"];
    private static readonly string[] Yes = ["yes", "true", "1", "y", "是", "有"];
    private static readonly string[] No = ["no", "false", "0", "n", "否", "無", "沒有"];

    private static readonly Dictionary<string, DoorHours> DoorWords = new(StringComparer.Ordinal)
    {
        ["none"] = DoorHours.None,
        ["不含"] = DoorHours.None,
        ["opening"] = DoorHours.Opening,
        ["開放時間"] = DoorHours.Opening,
        ["always"] = DoorHours.Always,
        ["全天"] = DoorHours.Always,
    };

    /// <param name="sites">By name in either language and by key, folded.</param>
    internal static Outcome<PlanRow> Read(CsvRow row, Community community, ILookup<string, SiteId> sites)
    {
        var wrong = new List<Error>();
        int? Number(string column)
        {
            if (row[column] is not { } typed)
                return null;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            wrong.Add(new PlanImportErrors.NoNumber(column, typed));
            return null;
        }

        if (row["period"] is { } period && !Months.Contains(TableCells.Fold(period)))
            wrong.Add(new PlanImportErrors.NotByTheMonth(period));
        var mail = row["mail_address"] is { } said && Yes.Contains(TableCells.Fold(said));
        if (row["mail_address"] is { } answer && !mail && !No.Contains(TableCells.Fold(answer)))
            wrong.Add(new PlanImportErrors.NoAnswer("mail_address", answer));
        var doors = DoorHours.Opening;
        if (row["doors"] is { } hours && !DoorWords.TryGetValue(TableCells.Fold(hours), out doors))
            wrong.Add(new PlanImportErrors.NoDoors(hours));
        var where = new List<SiteId>();
        foreach (var site in row.Names("sites"))
        {
            var before = wrong.Count;
            var one = TableCells.One(sites, site, new PlanImportErrors.NoSite(site), wrong);
            if (wrong.Count == before)
                where.Add(one);
        }

        var name = PlanName.Read(row["name"], row["name_en"], row["about"], row["about_en"]);
        var terms = new TermsTyped(
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
        wrong.InsertRange(0, [.. name.Errors, .. terms.Errors]);
        // A row without a name of its own is told from others by that of the plan.
        return wrong.Count > 0 ? wrong : new PlanRow(row.Number, name.Value, terms.Value, id ?? TableCells.Fold(name.Value.Zh));
    }
}
