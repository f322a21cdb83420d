namespace Juluo.Circles;

/// <summary>POST /circles/{id}/cover/{change}/restoration — restores the cover of a circle as it was before its last change.</summary>
[Post(
    "/circles/{id}/cover/{change}/restoration",
    CircleRights.TakePartIn,
    Form = typeof(ShowCircleSettings),
    Then = "#cover",
    Say = "pictures.cover.restored"
)]
internal sealed class RestoreCircleCover(UnitOfWork work, Clock clock) : Slice<RestoreCircleCover.Input, Done>
{
    public sealed record Input(CircleId Id, CoverId Change);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new CircleStore(work, clock).Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        return await CircleCovers.Store(work, clock).Restore(input.Id.Value, input.Change, stop);
    }
}
