namespace Juluo.CalendarViews;

/// <summary>Calendar links of a person who leaves; they are revoked.</summary>
internal sealed class CalendarLinksOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new CalendarLinkStore(work, clock).Of(person, stop))
                .OrderBy(l => l.MadeAt)
                .Select(l => new Item("calendar-link", new("", ""), l.MadeAt.InZone(work.Community.Zone).Date, null)),
        ];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) =>
        new CalendarLinkStore(work, clock).RevokeAll(person, stop);
}
