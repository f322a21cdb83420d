namespace Juluo.Bookings;

/// <summary>
/// GET /bookings/export — returns coming and past bookings with their prices, in the table that the import takes. Times are local to the site, with their offset. Requested and
/// cancelled bookings, and those of retired spaces, are not included.
/// </summary>
[Get("/bookings/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadBookings(UnitOfWork work, PeopleFacade people, ResourcesFacade resources, Audit audit)
    : Slice<DownloadBookings.Input, Download>
{
    /// <param name="From">The first day, in the zone of each site, or null for no lower limit.</param>
    /// <param name="Until">The last day on which a booking may begin, or null for no upper limit.</param>
    public sealed record Input(LocalDate? From = null, LocalDate? Until = null);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var lines = await work.List<Line>(
            $"""
            select b.id, b.person_id as person, b.resource_id as resource, b.during, b.title, b.people, q.amount, q.currency
            from bookings.booking b
            left join lateral (
              select q.amount, q.currency from bookings.quote q where q.community_id = b.community_id and q.booking_id = b.id
              order by q.made_at desc, q.id desc limit 1) q on true
            where b.community_id = {work.Community} and b.state = 'confirmed'
              and (lower(b.during) at time zone 'UTC')::date between coalesce({input.From}::date - 1, '-infinity')
                and coalesce({input.Until}::date + 1, 'infinity') -- a day more on both sides, for zones
            order by lower(b.during), b.id
            """,
            stop
        );
        var cards = await people.Named([.. lines.Select(l => l.Person).Distinct()], stop);
        var spaces = await resources.Named([.. lines.Select(l => l.Resource)], stop);
        // Erased people have no name, and a row without a person could not be imported.
        var named = lines.FindAll(l =>
            cards.ContainsKey(l.Person)
            && spaces[l.Resource] is { RetiredAt: null, TimeZone: var zone }
            && l.During.Start.InZone(zone).Date is var day
            && !(day < input.From || day > input.Until)
        );
        await audit.Did(caller.Person, "bookings.bookings-exported", "", new { rows = named.Count }, stop);
        return SafeCsv.File(
            "bookings.csv",
            BookingRow.Columns.Names,
            named.Select(l =>
            {
                var zone = spaces[l.Resource].TimeZone;
                return (IReadOnlyList<string?>)
                    [
                        spaces[l.Resource].Name.Zh,
                        cards[l.Person].Email is { Length: > 0 } email ? email : cards[l.Person].Name,
                        LocalDatePattern.Iso.Format(l.During.Start.InZone(zone).Date),
                        MomentText.Of(l.During.Start, zone),
                        MomentText.Of(l.During.End, zone),
                        null,
                        l.Title,
                        l.People?.ToString(CultureInfo.InvariantCulture),
                        l.Currency is null ? null : MoneyText.Typed(new(l.Amount!.Value, l.Currency)),
                        l.Id.ToString(),
                    ];
            })
        );
    }

    private sealed record Line(
        BookingId Id,
        PersonId Person,
        ResourceId Resource,
        Interval During,
        string? Title,
        int? People,
        long? Amount,
        string? Currency
    );
}
