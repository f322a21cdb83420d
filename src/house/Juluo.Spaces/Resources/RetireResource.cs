namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/retirement — takes a space out of use. Its bookings stay, and it can be restored.</summary>
[Post(
    "/resources/{id}/retirement",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "/sites/{Site}/settings",
    Say = "spaces.resource.retired",
    Undo = "/resources/{id}/return"
)]
internal sealed class RetireResource(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireResource.Input, RetireResource.Output>
{
    public sealed record Input(ResourceId Id);

    public sealed record Output(SiteId Site);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        if (PartOf(await new ResourceReader(work).Wholes(resource.Id, stop), caller.Language) is { } part)
            return part;
        await store.Retire(resource.Id, true, stop);
        await audit.Did(caller.Person, "spaces.resource-retired", resource.Name.Zh, null, stop);
        return new Output(resource.Site);
    }

    /// <summary>Returns an error if a space is a part of another, which would then lack it.</summary>
    internal static Error? PartOf(IReadOnlyList<PartOfWhole> wholes, string language) =>
        wholes is [var whole, ..] ? new ResourceErrors.PartOf(whole.Name.In(language)) : null;
}
