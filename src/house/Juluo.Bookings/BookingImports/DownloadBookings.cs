using System.Globalization;
using NodaTime.Text;
using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>GET /bookings/export — what is booked and was, at which price, in the table that the import takes; times are the site’s, with their offset. What was asked for, cancelled or of a space out of use is not in it.</summary>
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
            select b.id, b.person_id, r.name_zh, b.during, b.title, b.people, s.zone, q.amount, q.currency
            from bookings.booking b join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id and r.retired_at is null
            join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
            left join lateral (
              select q.amount, q.currency from bookings.quote q where q.community_id = b.community_id and q.booking_id = b.id
              order by q.made_at desc, q.id desc limit 1) q on true
            where b.community_id = {work.Community} and b.state = 'confirmed'
              and (lower(b.during) at time zone s.zone)::date between coalesce({input.From}::date, '-infinity') and coalesce({input.Until}::date, 'infinity')
            order by lower(b.during), b.id
            """,
            r =>
            {
                var during = r.GetFieldValue<NpgsqlRange<DateTime>>(3);
                var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(r.GetString(6)) ?? work.Community.Zone;
                return (
                    Id: r.GetGuid(0),
                    Person: r.Person(1),
                    Space: r.GetString(2),
                    Starts: Instant.FromDateTimeUtc(during.LowerBound),
                    Ends: Instant.FromDateTimeUtc(during.UpperBound),
                    Zone: zone,
                    Title: r.IsDBNull(4) ? null : r.GetString(4),
                    People: r.IsDBNull(5) ? (int?)null : r.GetInt32(5),
                    Price: r.IsDBNull(7) ? (Money?)null : new Money(r.GetInt64(7), r.GetString(8))
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
                (IReadOnlyList<string?>)
                    [
                        l.Space,
                        cards[l.Person].Email is { Length: > 0 } email ? email : cards[l.Person].Name,
                        LocalDatePattern.Iso.Format(l.Starts.InZone(l.Zone).Date),
                        MomentText.Of(l.Starts, l.Zone),
                        MomentText.Of(l.Ends, l.Zone),
                        null,
                        l.Title,
                        l.People?.ToString(CultureInfo.InvariantCulture),
                        l.Price is { } price ? Amounts.Typed(price) : null,
                        l.Id.ToString(),
                    ]
            )
        );
    }
}
