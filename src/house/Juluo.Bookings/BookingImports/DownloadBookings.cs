using System.Globalization;
using NodaTime.Text;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>GET /bookings/export — what is booked and was, in the table that the import takes. What was asked for, cancelled or of a space out of use is not in it.</summary>
[Get("/bookings/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadBookings(UnitOfWork work, PeopleFacade people, Audit audit) : Slice<DownloadBookings.Input, Download>
{
    /// <param name="From">The first day, in the zone of each site; null: from the beginning.</param>
    /// <param name="Until">The last day on which one may begin; null: all that are to come.</param>
    public sealed record Input(LocalDate? From = null, LocalDate? Until = null);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var lines = await work.List(
            $"""
            select b.id, b.person_id, r.name_zh, b.during, b.title, b.people, s.zone
            from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id and r.retired_at is null
            join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
            where b.community_id = {work.Community} and b.state = 'confirmed'
              and (lower(b.during) at time zone s.zone)::date between coalesce({input.From}::date, '-infinity') and coalesce({input.Until}::date, 'infinity')
            order by lower(b.during), b.id
            """,
            r =>
            {
                var during = r.GetFieldValue<NpgsqlRange<DateTime>>(3);
                var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(r.GetString(6)) ?? work.Community.Zone;
                LocalDateTime There(DateTime at) => Instant.FromDateTimeUtc(at).InZone(zone).LocalDateTime;
                return (
                    Id: r.GetGuid(0),
                    Person: r.Person(1),
                    Space: r.GetString(2),
                    Starts: There(during.LowerBound),
                    Ends: There(during.UpperBound),
                    Title: r.IsDBNull(4) ? null : r.GetString(4),
                    People: r.IsDBNull(5) ? (int?)null : r.GetInt32(5)
                );
            },
            stop
        );
        var cards = await people.Named([.. lines.Select(l => l.Person).Distinct()], stop);
        // Who was erased has no name, and a row of nobody could not be imported.
        var named = lines.FindAll(l => cards.ContainsKey(l.Person));
        await audit.Did(caller.Person, "bookings.bookings-exported", "", new { rows = named.Count }, stop);
        return SafeCsv.File(
            "bookings.csv",
            BookingRow.Columns.Names,
            named.Select(l =>
            {
                // At midnight a day ends at 24:00, and the next has not begun.
                var (last, to) =
                    l.Ends.TimeOfDay == LocalTime.Midnight ? (l.Ends.Date.PlusDays(-1), "24:00") : (l.Ends.Date, Time(l.Ends.TimeOfDay));
                return (IReadOnlyList<string?>)
                    [
                        l.Space,
                        cards[l.Person].Email is { Length: > 0 } email ? email : cards[l.Person].Name,
                        LocalDatePattern.Iso.Format(l.Starts.Date),
                        Time(l.Starts.TimeOfDay),
                        to,
                        last == l.Starts.Date ? null : LocalDatePattern.Iso.Format(last),
                        l.Title,
                        l.People?.ToString(CultureInfo.InvariantCulture),
                        l.Id.ToString(),
                    ];
            })
        );
    }

    private static string Time(LocalTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
