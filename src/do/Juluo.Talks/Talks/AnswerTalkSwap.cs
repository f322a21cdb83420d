namespace Juluo.Talks;

/// <summary>POST /talks/swaps/{id} — accepts or declines a request to swap slots. The speaker who asked is notified.</summary>
[Post("/talks/swaps/{id}", TalkRights.Give, Form = typeof(ShowWaiting))]
internal sealed class AnswerTalkSwap(UnitOfWork work, Clock clock, EventsFacade events, TalkNotices notices)
    : Slice<AnswerTalkSwap.Input, AnswerTalkSwap.Output>
{
    public sealed record Input(TalkSwapId Id, bool Accepts);

    public sealed record Output(TalkId Talk, bool Swapped);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new TalkStore(work, clock);
        if (
            await store.Swap(input.Id, stop) is not { } swap
            || await store.Find(swap.Talk, stop) is not { Speaker: { } asked } talk
            || await store.Find(swap.Other, stop) is not { } other
            || other.Speaker != caller.Self
            || await store.Lineup(talk.Event, stop) is not { } theirs
            || await store.Lineup(other.Event, stop) is not { } mine
        )
            return new NotFound();
        if (!mine.IsOpen(clock.Now) || !theirs.IsOpen(clock.Now))
            return new TalkErrors.Closed();
        var swaps = input.Accepts;
        await store.End(swap, swaps, stop);
        var of = await events.Find(swaps ? other.Event : talk.Event, stop);
        await notices.Send(
            swaps ? "swapped" : "swap-declined",
            [asked],
            $"{swap.Id}",
            caller.Self,
            talk.Title,
            of,
            $"/talks/{talk.Id}",
            stop
        );
        return new Output(other.Id, swaps);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/talks/{output.Talk}", output.Swapped ? "talks.swap.swapped" : "talks.swap.declined");
}
