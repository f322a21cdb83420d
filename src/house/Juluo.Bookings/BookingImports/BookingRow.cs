namespace Juluo.Bookings;

/// <summary>
/// A booking as a row of the CSV table: <c>resource, person, day, from, to</c> and optionally <c>until, title, people, price, id</c>. From and to are times of the day, or
/// timestamps with an offset; timestamps need no day.
/// </summary>
/// <param name="Number">The line number in the file.</param>
/// <param name="Price">The agreed price in minor units, or null for the current price of the space.</param>
/// <param name="ExternalId">The id in the source system. Importing the same id again does not create a second booking.</param>
internal sealed record BookingRow(
    int Number,
    Resource Resource,
    PersonId Person,
    Interval During,
    string? Title,
    int? People,
    long? Price,
    string ExternalId
)
{
    internal static readonly CsvColumns Columns = new(
        "bookings",
        ["resource", "person", "from", "to"],
        ("resource", "空間|場地|資源|space|room"),
        ("person", "人員|姓名|預約人|成員|電子郵件|信箱|email|e-mail|member|coworker|booked by"),
        ("day", "日期|預約日期|date|start date|on"),
        ("from", "開始時間|開始|起|時間起|start|start time|from time"),
        ("to", "結束時間|結束|迄|時間迄|end|end time|to time"),
        ("until", "結束日期|最後一天|end date"),
        ("title", "名稱|主題|標題|用途|subject"),
        ("people", "人數|使用人數|attendees|number of people"),
        ("price", "價格|金額|費用|amount|total|total price"),
        ("id", "編號|預約編號|external id|booking id")
    );

    private static readonly LocalDate StandIn = new(2026, 1, 1);

    /// <param name="resources">The resources by folded name in either language, and by id.</param>
    internal static Outcome<BookingRow> Read(
        CsvRow row,
        ILookup<string, Resource> resources,
        CalledPeople people,
        string currency,
        Instant now
    )
    {
        var wrong = new List<Error>();
        var resource = TableCells.One(row, "resource", resources, new BookingImportErrors.NoResource(), wrong);
        var person = TableCells.One(row, "person", people.ByName, new TableErrors.NobodyCalled(), wrong);
        var count = NumberText.Whole(row["people"]);
        if (row["people"] is not null && count is not (> 0 and < 10_000))
            wrong.Add(row.Bad("people", new BookingErrors.NobodyComes()));
        wrong.AddRange(BookingTexts.Check(row["title"], null));
        long? price = null;
        if (row["price"] is { } typed && (price = MoneyText.Read(typed, currency, least: 0)) is null)
            wrong.Add(row.Bad("price", new BookingImportErrors.NoPrice()));
        var given = TableCells.ExternalId(row, wrong);
        var during = Time(row, resource?.TimeZone ?? DateTimeZone.Utc, wrong);
        if (!during.Failed && people.Left.Contains(person) && during.Value.End > now)
            wrong.Add(row.Bad("person", new TableErrors.HasLeft()));
        if (wrong.Count > 0 || resource is null)
            return wrong;
        // A row without an id is identified by its resource, person and start.
        var id = given ?? $"{resource.Id}/{person}/{InstantPattern.ExtendedIso.Format(during.Value.Start)}";
        return new BookingRow(row.Number, resource, person, during.Value, BookingTexts.Plain(row["title"]), count, price, id);
    }

    /// <summary>Reads two timestamps as instants; reads a day and times on the site's wall clock.</summary>
    private static Outcome<Interval> Time(CsvRow row, DateTimeZone zone, List<Error> wrong)
    {
        if (MomentText.Read(row["from"]) is { } starts && MomentText.Read(row["to"]) is { } ends)
        {
            var moments = BookingTime.Read(new TimeInput(Start: starts, End: ends), zone);
            wrong.AddRange(moments.Errors.Select(e => e is BookingErrors.DayOutOfReach ? row.Bad("from", e) : e));
            return moments;
        }

        var day = TableCells.Day(row, "day", wrong);
        var until = row.Day("until", wrong);
        // If the day is unknown, a placeholder day is used so that errors in the times are still reported.
        var known = day is not null && (until is not null || row["until"] is null);
        var first = known ? day : StandIn;
        var last =
            known ? until
            : row["until"] is null ? (LocalDate?)null
            : StandIn.PlusDays(1);
        var during = BookingTime.Read(first, row["from"], row["to"], last, zone);
        wrong.AddRange(
            during.Errors.Select(e =>
                e switch
                {
                    BookingErrors.NoTime or BookingErrors.DayOutOfReach => row.Bad(e.Field is "on" ? "day" : e.Field!, e),
                    _ => e,
                }
            )
        );
        return during;
    }
}
