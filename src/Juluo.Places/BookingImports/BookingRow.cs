using Juluo.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Places;

/// <summary>A booking as a row of a table says it: <c>resource, person, day, from, to</c> and, where given, <c>until, title, people, id</c>.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="ExternalId">What it is called where it comes from: brought again it is the same booking.</param>
public sealed record BookingRow(
    int Number,
    Resource Resource,
    PersonId Person,
    Interval During,
    string? Title,
    int? People,
    string ExternalId
)
{
    internal static readonly IReadOnlyList<string> Must = ["resource", "person", "day", "from", "to"];

    private static readonly LocalDate StandIn = new(2026, 1, 1);

    /// <param name="resources">By name in either language and by the id of another program, folded.</param>
    /// <param name="people">By address, name and key, folded.</param>
    internal static Outcome<BookingRow> Read(CsvRow row, ILookup<string, Resource> resources, ILookup<string, PersonId> people)
    {
        var wrong = new List<Error>();
        var resource = TableCells.One(resources, row["resource"], new BookingImportErrors.NoResource(row["resource"] ?? ""), wrong);
        var person = TableCells.One(people, row["person"], new TableErrors.NobodyCalled(row["person"] ?? ""), wrong);
        var day = TableCells.Day(row["day"], wrong);
        var until = row["until"] is null ? null : TableCells.Day(row["until"], wrong);
        int? count = null;
        if (row["people"] is { } typed)
            if (int.TryParse(typed, out var number) && number is > 0 and < 10_000)
                count = number;
            else
                wrong.Add(new BookingErrors.NobodyComes());
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
        wrong.AddRange(during.Errors);
        if (wrong.Count > 0 || resource is null)
            return wrong;
        // A row without a name of its own is told from others by what it says.
        var id = given ?? $"{resource.Id}/{person}/{InstantPattern.ExtendedIso.Format(during.Value.Start)}";
        return new BookingRow(row.Number, resource, person, during.Value, BookingTexts.Plain(row["title"]), count, id);
    }
}
