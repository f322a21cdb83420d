using NodaTime.Text;

namespace Juluo.Bookings;

/// <summary>A booking as a row of a table says it: <c>resource, person, day, from, to</c> and, where given, <c>until, title, people, id</c>.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="ExternalId">What it is called where it comes from: brought again it is the same booking.</param>
internal sealed record BookingRow(
    int Number,
    Resource Resource,
    PersonId Person,
    Interval During,
    string? Title,
    int? People,
    string ExternalId
)
{
    internal static readonly CsvColumns Columns = new(
        ["resource", "person", "day", "from", "to"],
        ("resource", "空間|場地|資源|space|room"),
        ("person", "人員|姓名|預約人|成員|電子郵件|信箱|email|e-mail|member|coworker|booked by"),
        ("day", "日期|預約日期|date|start date|on"),
        ("from", "開始時間|開始|起|時間起|start|start time|from time"),
        ("to", "結束時間|結束|迄|時間迄|end|end time|to time"),
        ("until", "結束日期|最後一天|end date"),
        ("title", "名稱|主題|標題|用途|subject"),
        ("people", "人數|使用人數|attendees|number of people"),
        ("id", "編號|預約編號|external id|booking id")
    );

    private static readonly LocalDate StandIn = new(2026, 1, 1);

    /// <param name="resources">By name in either language and by the id of another program, folded.</param>
    internal static Outcome<BookingRow> Read(CsvRow row, ILookup<string, Resource> resources, CalledPeople people, Instant now)
    {
        var wrong = new List<Error>();
        var resource = TableCells.One(row, "resource", resources, new BookingImportErrors.NoResource(), wrong);
        var person = TableCells.One(row, "person", people.ByName, new TableErrors.NobodyCalled(), wrong);
        var day = TableCells.Day(row, "day", wrong);
        var until = row.Day("until", wrong);
        var count = NumberText.Whole(row["people"]);
        if (row["people"] is not null && count is not (> 0 and < 10_000))
            wrong.Add(row.Bad("people", new BookingErrors.NobodyComes()));
        wrong.AddRange(BookingTexts.Check(row["title"], null));
        var given = TableCells.ExternalId(row, wrong);
        // Where a day or the resource is not known, something that would do stands in for it, so that the times are looked at all the same.
        var known = day is not null && (until is not null || row["until"] is null);
        var first = known ? day : StandIn;
        var last =
            known ? until
            : row["until"] is null ? (LocalDate?)null
            : StandIn.PlusDays(1);
        var during = BookingTime.Read(first, row["from"], row["to"], last, resource?.TimeZone ?? DateTimeZone.Utc);
        wrong.AddRange(
            during.Errors.Select(e =>
                e switch
                {
                    BookingErrors.NoTime or BookingErrors.DayOutOfReach => row.Bad(e.Field is "on" ? "day" : e.Field!, e),
                    _ => e,
                }
            )
        );
        if (!during.Failed && people.Left.Contains(person) && during.Value.End > now)
            wrong.Add(row.Bad("person", new TableErrors.HasLeft()));
        if (wrong.Count > 0 || resource is null)
            return wrong;
        // A row without a name of its own is told from others by what it says.
        var id = given ?? $"{resource.Id}/{person}/{InstantPattern.ExtendedIso.Format(during.Value.Start)}";
        return new BookingRow(row.Number, resource, person, during.Value, BookingTexts.Plain(row["title"]), count, id);
    }
}
