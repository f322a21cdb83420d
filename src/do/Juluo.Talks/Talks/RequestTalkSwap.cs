namespace Juluo.Talks;

/// <summary>POST /talks/{id}/swaps — asks the speaker of another coming talk to swap slots. An earlier request for the same talk ends.</summary>
[Post("/talks/{id}/swaps", TalkRights.Give, Form = typeof(ShowTalk), Then = "/talks/{id}", Say = "talks.swap.requested")]
internal sealed class RequestTalkSwap(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices)
    : Slice<RequestTalkSwap.Input, Done>
{
    /// <param name="With">The talk of the other speaker.</param>
    public sealed record Input(TalkId Id, TalkId With);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { Speaker: { } own } talk
            || own != caller.Self
            || await store.Find(input.With, stop) is not { Speaker: { } other } with
            || other == own
            || await events.Find(with.Event, caller, stop) is not { } of
            || await store.Lineup(talk.Event, stop) is not { } mine
            || await store.Lineup(with.Event, stop) is not { } theirs
        )
            return new NotFound();
        if (!mine.IsOpen(clock.Now) || !theirs.IsOpen(clock.Now))
            return new TalkErrors.Closed();
        var id = await store.AskToSwap(talk.Id, with.Id, stop);
        await notices.Send("swap", [other], $"{id}", own, with.Title, of, $"/talks/{with.Id}", stop);
        return Done.It;
    }
}
