namespace Juluo.Collaborations;

/// <summary>Ends the part in running collaborations of a person who leaves the community, and notifies the members who stay in each, or managers if there are none.</summary>
internal sealed class CollaborationsOfLeaver(UnitOfWork work, Clock clock, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    private sealed record Part(CollaborationPersonId Id, CollaborationId Collaboration, LocalizedText Title);

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [.. (await Parts(person, stop)).Select(p => new Item("collaboration", p.Title, null, $"/collaborations/{p.Collaboration}"))];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new CollaborationPersonStore(work, clock);
        foreach (var part in await Parts(person, stop))
        {
            await store.End(part.Id, stop);
            var left = (await store.Of(part.Collaboration, stop)).Where(m => m.LeftOn is null).Select(m => m.Person).OfType<PersonId>();
            var notice = new Notification(
                CollaborationNotices.Collaboration,
                $"collaboration:{part.Collaboration}:left:{part.Id}",
                "collaborations.told.gone",
                new { collaboration = part.Title },
                $"/collaborations/{part.Collaboration}"
            );
            // If no member of the community stays in the collaboration, managers of collaborations are notified.
            if (left.Distinct().ToList() is { Count: > 0 } others)
                await notifier.Notify(others, notice, stop);
            else
                await notifier.NotifyPermitted(CollaborationRights.Manage, notice, stop);
        }
    }

    private Task<List<Part>> Parts(PersonId person, CancellationToken stop) =>
        work.List<Part>(
            $"""
            select m.id, c.id as collaboration, c.title_zh, c.title_en from collaborations.collaboration_person m
            join collaborations.collaboration c on c.community_id = m.community_id and c.id = m.collaboration_id
            where m.community_id = {work.Community} and m.person_id = {person} and m.left_on is null and c.ended_at is null order by m.id
            """,
            stop
        );
}
