namespace Juluo.Bookings;

/// <summary>
/// A booking as a row of a table says it: <c>resource, person, day, from, to</c> and, where given, <c>until, title, people, price, id</c>. From and to are times of the day, or moments with
/// their offset: then they need no day.
/// </summary>
/// <param name="Number">The line of the file.</param>
/// <param name="Price">What was agreed, in minor units; null: what the space costs.</param>
/// <param name="ExternalId">What it is called where it comes from: brought again it is the same booking.</param>
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

    /// <param name="resources">By name in either language and by the id of another program, folded.</param>
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
        // A row without a name of its own is distinguished by what it says.
        var id = given ?? $"{resource.Id}/{person}/{InstantPattern.ExtendedIso.Format(during.Value.Start)}";
        return new BookingRow(row.Number, resource, person, during.Value, BookingTexts.Plain(row["title"]), count, price, id);
    }

    /// <summary>Two moments count as they are; a day and times are on the wall clock of the site.</summary>
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
        // Where the day is not known, something that would do stands in for it, so that the times are looked at all the same.
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
