namespace Juluo.Circles;

/// <summary>POST /circles/{id}/cover/removal — removes the cover of a circle. It can be restored for a day.</summary>
[Post(
    "/circles/{id}/cover/removal",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    Then = "#cover",
    Say = "pictures.cover.removed",
    Undo = "/circles/{id}/cover/{Id}/restoration"
)]
internal sealed class RemoveCircleCover(UnitOfWork work, Clock clock) : Slice<RemoveCircleCover.Input, Created<CoverId>>
{
    public sealed record Input(CircleId Id);

    public override async Task<Outcome<Created<CoverId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CircleStore(work, clock).Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        return await CircleCovers.Store(work, clock).Remove(input.Id.Value, stop);
    }
}
