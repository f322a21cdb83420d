namespace Juluo.Spaces;

/// <summary>GET /floors/{id} — shows the plan of a floor, with the position of everything on it, to people who manage the site.</summary>
[Get("/floors/{id}", SpacesModule.Manage, Page = typeof(FloorPage))]
public sealed class ShowFloor(UnitOfWork work, Sites sites, Clock clock) : Slice<ShowFloor.Input, ShowFloor.Output>
{
    /// <param name="At">The zone or resource that is being moved.</param>
    /// <param name="Step">The button that was last pressed to move it, to focus it again.</param>
    public sealed record Input(FloorId Id, Guid? At = null, string? Step = null);

    /// <param name="Elsewhere">Resources of the site that are on no floor yet.</param>
    /// <param name="InUse">The reason why the floor cannot be removed, or null.</param>
    public sealed record Output(
        Site Site,
        Floor Floor,
        IReadOnlyList<Zone> Zones,
        IReadOnlyList<PlacedResource> Resources,
        IReadOnlyList<Resource> Elsewhere,
        Guid? At,
        string? Step,
        [property: JsonIgnore] Error? InUse
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } floor || (await sites.All(stop)).Find(s => s.Id == floor.Site) is not { } site)
            return new NotFound();
        var all = await new ResourceStore(work, clock).InUse(floor.Site, stop);
        return new Output(
            site,
            floor,
            await store.Zones([floor.Id], stop),
            await store.Resources(floor.Id, stop),
            [.. all.Where(r => r.Floor is null)],
            input.At,
            input.Step,
            await store.InUse(floor.Id, stop)
        );
    }
}
