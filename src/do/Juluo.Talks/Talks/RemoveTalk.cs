namespace Juluo.Talks;

/// <summary>POST /talks/{id}/removal — takes a talk out of its slot, which is then free. The hosts are notified, and the speaker if a host does it.</summary>
[Post("/talks/{id}/removal", TalkRights.Give, Form = typeof(ShowTalk), Say = "talks.talk.removed")]
internal sealed class RemoveTalk(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices)
    : Slice<RemoveTalk.Input, RemoveTalk.Output>
{
    public sealed record Input(TalkId Id);

    public sealed record Output(EventId Event);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } talk
            || await events.Find(talk.Event, caller, stop) is not { } of
            || !caller.Changes(talk, of)
            || await store.Lineup(of.Id, stop) is not { } lineup
        )
            return new NotFound();
        if (!lineup.IsOpen(clock.Now))
            return new TalkErrors.Closed();
        await store.Remove(talk, stop);
        List<PersonId> to = [.. of.Hosts, .. talk.Speaker is { } speaker ? [speaker] : (PersonId[])[]];
        await notices.Send("removed", to, $"{talk.Id}", caller.Self, talk.Title, of, $"/talks/lineups/{of.Id}", stop);
        return new Output(of.Id);
    }

    protected override Next After(Input input, Output output, Caller caller) => new($"/talks/lineups/{output.Event}", "talks.talk.removed");
}
