namespace Juluo.Spaces;

/// <summary>POST /floors/{id}/resources/{resource} — where a resource stands on a floor's plan: by numbers, or a cell further by a button.</summary>
[Post("/floors/{id}/resources/{resource}", SpacesModule.Manage, Form = typeof(ShowFloor))]
internal sealed class PlaceResource(UnitOfWork work, Clock clock) : Slice<PlaceResource.Input, Done>
{
    /// <param name="Zone">Null: in none.</param>
    /// <param name="X">All four, or none: then it belongs to the floor and stands nowhere on the plan.</param>
    /// <param name="Step">One cell in a direction, from what is typed.</param>
    public sealed record Input(
        FloorId Id,
        ResourceId Resource,
        ZoneId? Zone = null,
        int? X = null,
        int? Y = null,
        int? W = null,
        int? H = null,
        string? Step = null
    );

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
        var at = Read(input.X, input.Y, input.W, input.H, input.Step, floor);
        if (at.Failed)
            return at.As<Done>();
        await store.Place(resource.Id, floor.Id, input.Zone, at.Value, stop);
        return Done.It;
    }

    /// <summary>Numbers that are typed must fit; a button goes no further than the edge.</summary>
    internal static Outcome<Cells?> Read(int? x, int? y, int? w, int? h, string? step, Floor floor)
    {
        if (x is null && y is null && w is null && h is null && step is null)
            return (Cells?)null;
        var typed = new Cells(x ?? 0, y ?? 0, w ?? 1, h ?? 1);
        if (step is not null)
            return (Cells?)typed.Within(floor.Wide, floor.Deep).Stepped(step).Within(floor.Wide, floor.Deep);
        return typed.Fits(floor.Wide, floor.Deep) ? (Cells?)typed : new FloorErrors.OffThePlan(floor.Wide, floor.Deep);
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        input.Step is { } step
            ? new($"/floors/{input.Id}?at={input.Resource}&step={Uri.EscapeDataString(step)}#at")
            : new($"/floors/{input.Id}?at={input.Resource}#at", "spaces.resource.placed");
}
