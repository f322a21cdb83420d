namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/removal — removes an empty floor.</summary>
[Post("/floors/{id}/removal", SpacesModule.Manage, Form = typeof(ShowFloor), Then = "/sites/{Site}/settings", Say = "spaces.floor.removed")]
internal sealed class RemoveFloor(UnitOfWork work, Clock clock) : Slice<RemoveFloor.Input, RemoveFloor.Output>
{
    public sealed record Input(FloorId Id);

    public sealed record Output(SiteId Site);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } floor)
            return new NotFound();
        var gone = await store.Remove(floor.Id, stop);
        return gone.Failed ? gone.As<Output>() : new Output(floor.Site);
    }
}
