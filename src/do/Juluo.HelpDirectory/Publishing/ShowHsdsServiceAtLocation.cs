namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/service_at_locations/{id} — returns the link between a service and a location, with both embedded.</summary>
[Get("/hsds/service_at_locations/{id}", Requires.Nothing)]
internal sealed class ShowHsdsServiceAtLocation(HsdsLibrary library, HsdsDoor door) : Slice<ShowHsdsServiceAtLocation.Input, JsonObject>
{
    public sealed record Input(Guid Id);

    public override async Task<Outcome<JsonObject>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await library.ServiceAtLocation(input.Id, stop) is { } at ? door.One(at, "service_at_location") : new NotFound();
}
