namespace Juluo.Needs;

/// <summary>POST /needs/{want}/closing/withdrawal — takes the closing of a need or an offer of the caller back: it is on the list again. One whose last day has passed stays off it.</summary>
[Post("/needs/{want}/closing/withdrawal", NeedsRights.Own, Form = typeof(ShowWant))]
internal sealed class ReopenWant(
    ResponseStore responses,
    ClosingStore closings,
    ResponseNotices notices,
    WantsFacade wants,
    UnitOfWork work,
    Clock clock
) : Slice<ReopenWant.Input, Done>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await wants.Find(input.Want, stop) is not { } want
            || want.Author != caller.Self
            || await closings.Find(input.Want, stop) is not { } closing
        )
            return new NotFound();
        await closings.Remove(input.Want, stop);
        // Who was named as the helper with the closing is asked about again; what was said before it stands.
        await notices.Unjudged(input.Want, await responses.Unjudge(input.Want, null, closing.At, stop), stop);
        // What had ended before it was closed stays off the list.
        if (want.EndedAt >= closing.At && !(want.Card.ClosesOn < clock.Today(work.Community.Zone)))
        {
            await wants.Reopen(caller.Self, input.Want, null, stop);
            await notices.Reopened(input.Want, await responses.Waiting(input.Want, stop), stop);
        }

        return Done.It;
    }
}
