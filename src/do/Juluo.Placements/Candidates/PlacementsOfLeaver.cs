namespace Juluo.Placements;

/// <summary>Ends the roles in placements of a person who leaves the community: as a candidate, as a contact, and as the fellow, whose running placement ends.</summary>
internal sealed class PlacementsOfLeaver(UnitOfWork work, Clock clock, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new PlacementStore(work, clock).Of(person, stop))
                .Where(p => p.EndedOn is null)
                .Select(p => new Item(p.Fellow == person ? "placement" : "placement-contact", p.Title, p.EndsOn, $"/placements/{p.Id}")),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new PlacementStore(work, clock);
        foreach (var placement in (await store.Of(person, stop)).Where(p => p.EndedOn is null))
        {
            var started = placement.StartsOn <= clock.Today(work.Community.Zone);
            if (placement.Fellow == person && started)
                await store.End(placement.Id, PlacementEnding.Stopped, null, stop);
            var without = PlacementNotices.Of(
                PlacementNotices.Placement,
                placement,
                $"left:{person}:{clock.Now}",
                placement.Fellow != person ? "placements.told.contact-left"
                    : started ? "placements.told.fellow-left"
                    : "placements.told.fellow-left-before"
            );
            await notifier.Notify([.. EndPlacement.Parties(placement).Where(p => p != person)], without, stop);
            await notifier.NotifyPermitted(PlacementRights.Confirm, without, stop);
        }

        await work.Do(
            $"""
            update placements.placement_candidate c set state = 'withdrawn'
            where c.community_id = {work.Community} and c.person_id = {person} and (c.state in ('asked', 'standing', 'picked')
              or c.state = 'chosen' and exists (select from placements.placement p where p.community_id = c.community_id
                and p.id = c.placement_id and p.ended_on is null))
            """,
            stop
        );
        await work.Do(
            $"""
            update placements.placement set host_contact = nullif(host_contact, {person}), sponsor_contact = nullif(sponsor_contact, {person})
            where community_id = {work.Community} and (host_contact = {person} or sponsor_contact = {person})
            """,
            stop
        );
    }
}
