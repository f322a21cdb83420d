namespace Juluo.Spaces;

/// <summary>POST /sites/{id}/resources — adds a resource that can be booked.</summary>
[Post(
    "/sites/{id}/resources",
    SpacesModule.Manage,
    Form = typeof(ShowNewResource),
    Then = "/resources/{Id}/settings",
    Say = "spaces.resource.added"
)]
internal sealed class AddResource(UnitOfWork work, Sites sites, Clock clock, Audit audit) : Slice<AddResource.Input, AddResource.Output>
{
    /// <param name="Units">The number of identical units; ignored for a hall or a bundle.</param>
    /// <param name="Parts">The parts of a hall or a bundle, one unit of each.</param>
    public sealed record Input(SiteId Id, ResourceKind Kind, int Units = 1, FloorId? Floor = null, IReadOnlyList<ResourceId>? Parts = null)
        : ResourceDetails
    {
        public override IEnumerable<Error> Check(ZonedDateTime now)
        {
            var made = Resource.IsMade(Kind);
            IEnumerable<Error> wrong =
                made && Parts is not { Count: > 0 } ? [new ResourceErrors.NoParts()]
                : !made && Units is < 1 or > MostUnits ? [new ResourceErrors.NoUnits(MostUnits)]
                : [];
            return [.. base.Check(now), .. wrong];
        }
    }

    public sealed record Output(ResourceId Id) : ICreated<ResourceId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var made = Resource.IsMade(input.Kind);
        var parts = (input.Parts ?? []).Distinct().ToList();
        var store = new ResourceStore(work, clock);
        if (made && !parts.TrueForAll((await store.InUse(site.Id, stop)).Select(r => r.Id).Contains))
            return new NotFound();
        if (input.Floor is { } floor && (await new FloorStore(work, clock).Find(floor, stop))?.Site != site.Id)
            return new NotFound();
        var what = new NewResource(site.Id, input.Kind, input, made ? 0 : input.Units)
        {
            Floor = input.Floor,
            Parts = [.. parts.Select(p => (p, 1))],
        };
        var id = await NameOfSpace.Give(input.Name, caller.Language, () => store.Add(what, stop));
        if (id.Failed)
            return id.As<Output>();
        await audit.Did(caller.Person, "spaces.resource-added", input.Name.Zh, null, stop);
        return new Output(id.Value);
    }
}
