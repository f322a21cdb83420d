namespace Juluo.Spaces;

/// <summary>GET /sites/{id}/resources/new — shows the form that adds a resource that can be booked.</summary>
[Get("/sites/{id}/resources/new", SpacesModule.Manage, Page = typeof(NewResourcePage))]
public sealed class ShowNewResource(UnitOfWork work, Sites sites, Clock clock) : Slice<ShowNewResource.Input, ShowNewResource.Output>
{
    /// <param name="Floor">The floor on which it is to be placed, if known.</param>
    public sealed record Input(SiteId Id, FloorId? Floor = null);

    /// <param name="Resources">The resources that a hall or a bundle could be made of.</param>
    public sealed record Output(Site Site, IReadOnlyList<Floor> Floors, FloorId? Floor, IReadOnlyList<Resource> Resources);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        return new Output(
            site,
            await new FloorStore(work, clock).Of(site.Id, stop),
            input.Floor,
            await new ResourceStore(work, clock).InUse(site.Id, stop)
        );
    }
}
