namespace Juluo.Talks;

/// <summary>POST /talks/{id}/move — moves a talk to a free slot of the same or another event. If a host does it, the speaker is notified.</summary>
[Post("/talks/{id}/move", TalkRights.Give, Form = typeof(ShowTalk), Then = "/talks/{id}", Say = "talks.talk.moved")]
internal sealed class MoveTalk(UnitOfWork work, Clock clock, TalkPlaces places, TalkNotices notices, EventsFacade events)
    : Slice<MoveTalk.Input, Done>
{
    /// <param name="Place">The free slot: the event and the number, as the form lists it.</param>
    public sealed record Input(TalkId Id, [Required] string? Place = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } talk
            || await events.Find(talk.Event, caller, stop) is not { } from
            || !caller.Changes(talk, from)
            || await store.Lineup(from.Id, stop) is not { } lineup
        )
            return new NotFound();
        if (!lineup.IsOpen(clock.Now))
            return new TalkErrors.Closed();
        var taken = await places.Take(input.Place, caller, stop);
        if (taken.Failed)
            return taken.As<Done>();
        var (of, slot) = taken.Value;
        var moved = await store.Move(talk.Id, of.Id, slot, stop);
        if (!moved.Failed && talk.Speaker is { } speaker)
            await notices.Send(
                "moved",
                [speaker],
                $"{talk.Id}:{of.Id}:{slot}:{clock.Now}",
                caller.Self,
                talk.Title,
                of,
                $"/talks/{talk.Id}",
                stop
            );
        return moved;
    }
}
