namespace Juluo.Talks;

/// <summary>When a person leaves the community, the slots of their coming talks become free, and the hosts are notified. Past talks stay.</summary>
internal sealed class TalksOfLeaver(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices) : ItemsOfLeaver, IErase
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await new TalkStore(work, clock).ComingOf(person, stop)).Select(t => new Item(
                "talk",
                t.Title,
                t.StartsAt.InZone(work.Community.Zone).Date,
                $"/talks/{t.Talk}"
            )),
        ];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => Erase(person, stop);

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) =>
        keepsBookings ? Task.CompletedTask : Erase(person, stop);

    /// <summary>Frees the slots of an erased person before their name is taken from the past talks.</summary>
    public async Task Erase(PersonId person, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        foreach (var (id, _, _) in await store.ComingOf(person, stop))
            if (await store.Find(id, stop) is { } talk && await events.Find(talk.Event, stop) is { } of)
            {
                await store.Remove(talk, stop);
                await notices.Send(
                    "speaker-left",
                    [.. of.Hosts.Where(h => h != person)],
                    $"{talk.Id}",
                    null,
                    talk.Title,
                    of,
                    $"/talks/lineups/{of.Id}",
                    stop
                );
            }
    }
}
