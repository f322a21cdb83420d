namespace Juluo.Talks;

/// <summary>Keeps the time of a lineup with its event, and notifies speakers if the event moves or is cancelled.</summary>
internal sealed class TalksOfEventChanged(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices) : Reaction<EventChanged>
{
    public override async Task React(EventChanged fact, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (await store.Lineup(fact.Event, stop) is not { } before || await events.Find(fact.Event, stop) is not { } of)
            return;
        await store.Hear(of, stop);
        var cancelled = of.CancelledAt is not null;
        if (cancelled == before.Cancelled && of.StartsAt == before.StartsAt)
            return;
        // Speakers who said that they come hear it from the event too; those who did not would hear it from no one.
        foreach (var talk in (await store.Of(of.Id, stop)).Where(t => t.Speaker is not null))
            await notices.Send(
                cancelled ? "cancelled" : "rescheduled",
                [talk.Speaker!.Value],
                $"{talk.Id}:{of.StartsAt}:{cancelled}",
                null,
                talk.Title,
                of,
                $"/talks/{talk.Id}",
                stop
            );
    }
}
