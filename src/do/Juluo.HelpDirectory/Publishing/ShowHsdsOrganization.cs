namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/organizations/{id} — returns an organisation and the services that it offers.</summary>
[Get("/hsds/organizations/{id}", Requires.Nothing)]
internal sealed class ShowHsdsOrganization(HsdsLibrary library, HsdsDoor door) : Slice<ShowHsdsOrganization.Input, JsonObject>
{
    public sealed record Input(Guid Id);

    public override async Task<Outcome<JsonObject>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await library.Organisation(input.Id, stop) is { } organisation ? door.One(organisation, "organization") : new NotFound();
}
