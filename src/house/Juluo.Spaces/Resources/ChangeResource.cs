namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/details — changes a resource's name, seats, features and description.</summary>
[Post(
    "/resources/{id}/details",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Changes = typeof(ShowResourceSettings),
    Say = "spaces.resource.kept"
)]
internal sealed class ChangeResource(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeResource.Input, Done>
{
    public sealed record Input(ResourceId Id) : ResourceDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var changed = await NameOfSpace.Give(input.Name, caller.Language, () => store.Change(resource.Id, input, stop));
        if (changed.Failed)
            return changed.As<Done>();
        await audit.Did(caller.Person, "spaces.resource-changed", input.Name.Zh, new { before = resource.Name.Zh }, stop);
        return Done.It;
    }
}
