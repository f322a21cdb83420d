namespace Juluo.Bookings;

/// <summary>GET /bookings/charges — lists for the desk the approved bookings that cost money, the latest first. Charges that were taken back are not included.</summary>
[Get("/bookings/charges", SpacesModule.Reception, Page = typeof(BookingChargesPage))]
internal sealed class ListBookingCharges(UnitOfWork work, PeopleFacade people, ResourcesFacade resources, Cursors cursors)
    : Slice<ListBookingCharges.Input, BookingChargesOutput>
{
    public const int PageSize = 20;

    // The number of latest rows that a search by name reads; filtering by month narrows it.
    private const int MostSearched = 20_000;

    /// <param name="Q">A part of the name of the person who booked, or of the resource.</param>
    /// <param name="Month">Any day of the month in which the booking begins, or null for all months.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(string? Q = null, LocalDate? Month = null, string? After = null);

    private sealed record Place(Instant From, Guid Id);

    private sealed record Row(BookingId Id, PersonId Person, ResourceId Resource, Instant From, Money Amount);

    public override async Task<Outcome<BookingChargesOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var scope = $"booking charges {input with { After = null }}";
        if (!cursors.TryOpen<Place>(scope, input.After, out var after))
            return new CursorUnknown();
        var lines = await Find(work, people, resources, input, after?.From, after?.Id, PageSize + 1, stop);
        var last = lines.Count > PageSize ? lines[PageSize - 1] : null;
        return new BookingChargesOutput(
            [.. lines.Take(PageSize)],
            last is null ? null : cursors.Make(scope, new Place(last.From, last.Booking.Value)),
            input.Q,
            input.Month,
            input.Month is null ? null : Sum(await Find(work, people, resources, input, null, null, MostSearched, stop))
        );
    }

    private static BookingChargesOutput.Sum Sum(IReadOnlyCollection<BookingChargesOutput.Line> month) =>
        new(month.Count, [.. month.GroupBy(l => l.Amount.Currency).Select(g => new Money(g.Sum(l => l.Amount.Minor), g.Key))]);

    internal static async Task<List<BookingChargesOutput.Line>> Find(
        UnitOfWork work,
        PeopleFacade people,
        ResourcesFacade resources,
        Input input,
        Instant? afterFrom,
        Guid? afterId,
        int most,
        CancellationToken stop
    )
    {
        var q = string.IsNullOrWhiteSpace(input.Q) ? null : input.Q.Trim();
        if (input.Month is { Year: < 2000 or >= 2200 })
            return [];
        var first = input.Month?.With(DateAdjusters.StartOfMonth);
        var (from, until) = (
            first?.AtStartOfDayInZone(work.Community.Zone).ToInstant(),
            first?.PlusMonths(1).AtStartOfDayInZone(work.Community.Zone).ToInstant()
        );
        var rows = await work.List<Row>(
            $"""
            select b.id, b.person_id as person, b.resource_id as resource, lower(b.during) as "from", q.amount, q.currency
            from bookings.quote q join bookings.booking b on b.community_id = q.community_id and b.id = q.booking_id
            where q.community_id = {work.Community} and q.charged_at is not null and q.reversed_at is null
              and ({from}::timestamptz is null or (lower(b.during) >= {from} and lower(b.during) < {until}))
              and ({afterFrom}::timestamptz is null or (lower(b.during), b.id) < ({afterFrom}::timestamptz, {afterId}::uuid))
            order by lower(b.during) desc, b.id desc limit {(q is null ? most : MostSearched)}
            """,
            stop
        );
        // Names belong to other modules, so a search by name reads all rows and filters them here.
        var spaces = await resources.Named([.. rows.Select(r => r.Resource)], stop);
        var names = await people.Named([.. rows.Select(r => r.Person).Distinct()], stop);
        bool Has(string? text) => q is null || SearchText.Has(text, q);
        return
        [
            .. rows.Select(r => new BookingChargesOutput.Line(
                    r.Id,
                    r.Person,
                    names.GetValueOrDefault(r.Person)?.Name ?? "",
                    spaces[r.Resource].Name,
                    r.From,
                    r.Amount,
                    spaces[r.Resource].ZoneName
                ))
                .Where(l => Has(l.Who) || Has(l.What.Zh) || Has(l.What.En))
                .Take(most),
        ];
    }
}

/// <param name="Total">The totals of all matches in the chosen month, across pages; null if no month was chosen.</param>
public sealed record BookingChargesOutput(
    IReadOnlyList<BookingChargesOutput.Line> Items,
    string? Next,
    string? Q,
    LocalDate? Month,
    BookingChargesOutput.Sum? Total
) : IPage<BookingChargesOutput.Line>
{
    /// <param name="Amounts">One amount per currency.</param>
    public sealed record Sum(int Count, IReadOnlyList<Money> Amounts);

    /// <param name="Who">The name of the person who booked.</param>
    /// <param name="From">The start of the booking.</param>
    /// <param name="Zone">The zone of the site.</param>
    public sealed record Line(BookingId Booking, PersonId Person, string Who, LocalizedText What, Instant From, Money Amount, string Zone);
}
