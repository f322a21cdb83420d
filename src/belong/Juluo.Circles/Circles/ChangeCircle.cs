namespace Juluo.Circles;

/// <summary>POST /circles/{id}/details — changes the description of a circle and who may join it. Its kind cannot be changed.</summary>
[Post(
    "/circles/{id}/details",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    Changes = typeof(ShowCircleSettings),
    Say = "circles.circle.changed"
)]
internal sealed class ChangeCircle(UnitOfWork work, Clock clock) : Slice<ChangeCircle.Input, Done>
{
    public sealed record Input(CircleId Id) : CircleForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        var said = input.Of(circle.Kind, caller.Community.Currency);
        if (said.LacksPar)
            return new CircleErrors.NoPar();
        await store.Change(circle.Id, said, stop);
        await store.Note(circle.Id, CircleEvent.Changed, caller.Self, null, null, stop);
        return Done.It;
    }
}
