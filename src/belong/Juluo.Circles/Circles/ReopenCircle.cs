namespace Juluo.Circles;

/// <summary>POST /circles/{id}/reopening — reopens a closed circle with the people who were in it.</summary>
[Post(
    "/circles/{id}/reopening",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircle),
    Then = "/circles/{id}",
    Say = "circles.circle.reopened"
)]
internal sealed class ReopenCircle(UnitOfWork work, Clock clock) : Slice<ReopenCircle.Input, Done>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Reopen)
            return new CircleErrors.OnlyForCoordinators();
        await store.SetClosed(circle, false, stop);
        await store.Note(circle.Id, CircleEvent.Reopened, caller.Self, null, null, stop);
        return Done.It;
    }
}
