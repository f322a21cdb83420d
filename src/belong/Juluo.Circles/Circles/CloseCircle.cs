namespace Juluo.Circles;

/// <summary>POST /circles/{id}/closure — closes a circle that has done its work. It can still be read, and can be reopened.</summary>
[Post(
    "/circles/{id}/closure",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    Then = "/circles/{id}",
    Say = "circles.circle.closed"
)]
internal class CloseCircle(UnitOfWork work, Clock clock) : Reversible<CloseCircle.Input>
{
    public sealed record Input(CircleId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var may = CircleRights.Of(circle, caller);
        if (!(done ? may.Coordinate : may.Reopen))
            return new CircleErrors.OnlyForCoordinators();
        if (done && await store.Busy(circle.Id, stop) is { } busy)
            return busy;
        await store.SetClosed(circle, done, stop);
        await store.Note(circle.Id, done ? CircleEvent.Closed : CircleEvent.Reopened, caller.Self, null, null, stop);
        return Done.It;
    }
}

/// <summary>POST /circles/{id}/reopening — reopens a closed circle with the people who were in it.</summary>
[Undo("/circles/{id}/reopening", Form = typeof(ShowCircle), Say = "circles.circle.reopened")]
internal sealed class ReopenCircle(UnitOfWork work, Clock clock) : CloseCircle(work, clock);
