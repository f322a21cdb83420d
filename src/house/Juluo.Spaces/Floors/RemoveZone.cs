namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/zones/{zone}/removal — removes a zone that nothing refers to.</summary>
[Post("/floors/{id}/zones/{zone}/removal", SpacesModule.Manage, Form = typeof(ShowFloor), Say = "spaces.zone.removed")]
internal sealed class RemoveZone(UnitOfWork work, Clock clock) : Slice<RemoveZone.Input, Done>
{
    public sealed record Input(FloorId Id, ZoneId Zone);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        return (await store.FindZone(input.Zone, stop))?.Floor == input.Id ? await store.Remove(input.Zone, stop) : new NotFound();
    }
}
