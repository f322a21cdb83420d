namespace Juluo.Circles;

/// <summary>POST /circles/{id}/closure — closes a circle that has done its work. It can still be read, and can be reopened.</summary>
[Post(
    "/circles/{id}/closure",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    Then = "/circles/{id}",
    Say = "circles.circle.closed",
    Undo = "/circles/{id}/reopening"
)]
internal sealed class CloseCircle(UnitOfWork work, Clock clock) : Slice<CloseCircle.Input, Done>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        if (await store.Busy(circle.Id, stop) is { } busy)
            return busy;
        await store.SetClosed(circle, true, stop);
        await store.Note(circle.Id, CircleEvent.Closed, caller.Self, null, null, stop);
        return Done.It;
    }
}
