namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/resources/{resource} — moves a resource on a floor's plan: to given numbers, or one cell further by a button.</summary>
[Post("/floors/{id}/resources/{resource}", SpacesModule.Manage, Form = typeof(ShowFloor))]
internal sealed class PlaceResource(UnitOfWork work, Clock clock) : Slice<PlaceResource.Input, Done>
{
    /// <param name="Zone">The zone that it is in, or null for none.</param>
    public sealed record Input(FloorId Id, ResourceId Resource, ZoneId? Zone = null) : CellsInput;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (
            await store.Find(input.Id, stop) is not { } floor
            || await new ResourceStore(work, clock).Find(input.Resource, stop) is not { } resource
            || resource.Site != floor.Site
        )
            return new NotFound();
        if (input.Zone is { } zone && (await store.FindZone(zone, stop))?.Floor != floor.Id)
            return new NotFound();
        var at = input.Read(floor);
        if (at.Failed)
            return at.As<Done>();
        await store.Place(resource.Id, floor.Id, input.Zone, at.Value, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        input.Step is { } step
            ? new($"/floors/{input.Id}?at={input.Resource}&step={Uri.EscapeDataString(step)}#at")
            : new($"/floors/{input.Id}?at={input.Resource}#at", "spaces.resource.placed");
}
