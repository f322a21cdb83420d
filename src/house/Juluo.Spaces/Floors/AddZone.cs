namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/zones — adds a zone to a floor, in a corner of the plan.</summary>
[Post("/floors/{id}/zones", SpacesModule.Manage, Form = typeof(ShowFloor), Then = "/floors/{id}?at={Id}#at", Say = "spaces.zone.added")]
internal sealed class AddZone(UnitOfWork work, Clock clock) : Slice<AddZone.Input, AddZone.Output>
{
    public sealed record Input(FloorId Id, [Required] LocalizedText? Name = null, int? Capacity = null);

    public sealed record Output(ZoneId Id) : ICreated<ZoneId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } floor)
            return new NotFound();
        var zone = Decide(store.NewZone(), floor, input.Name, input.Capacity, new Cells(0, 0, 4, 4).Within(floor.Wide, floor.Deep));
        if (zone.Failed)
            return zone.As<Output>();
        await store.KeepZone(zone.Value, stop);
        return new Output(zone.Value.Id);
    }

    internal static Outcome<Zone> Decide(ZoneId id, Floor floor, LocalizedText? name, int? capacity, Cells? at)
    {
        var wrong = FormText.CheckGiven("name", name, Zone.MostName).ToList();
        if (capacity is < 1 or > Zone.MostCapacity)
            wrong.Add(new FloorErrors.NoCapacity(Zone.MostCapacity));
        if (at is { } cells && !cells.Fits(floor.Wide, floor.Deep))
            wrong.Add(new FloorErrors.OffThePlan(floor.Wide, floor.Deep));
        return wrong.Count > 0 ? wrong : new Zone(id, floor.Id, name!, capacity, at);
    }
}
