namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/return — restores a retired resource, unless its name has been given to another.</summary>
[Post("/resources/{id}/return", SpacesModule.Manage, Form = typeof(ShowResourceSettings), Say = "spaces.resource.returned")]
internal sealed class RestoreResource(UnitOfWork work, Clock clock, Audit audit) : Slice<RestoreResource.Input, Done>
{
    public sealed record Input(ResourceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        if (
            Lacks((await new ResourceReader(work).RetiredParts(resource.Site, stop)).GetValueOrDefault(resource.Id), caller.Language) is
            { } lacks
        )
            return lacks;
        var again = await NameOfSpace.Give(resource.Name, caller.Language, () => store.Retire(resource.Id, false, stop));
        if (again.Failed)
            return again.As<Done>();
        await audit.Did(caller.Person, "spaces.resource-returned", resource.Name.Zh, null, stop);
        return Done.It;
    }

    /// <summary>Returns an error if it contains a part that is retired.</summary>
    /// <param name="part">The name of the retired part, or null if there is none.</param>
    internal static Error? Lacks(LocalizedText? part, string language) =>
        part is null ? null : new ResourceErrors.PartIsRetired(part.In(language));
}
