namespace Juluo.HelpDirectory;

/// <summary>GET /hsds/services/{id} — returns a service with all objects that belong to it.</summary>
[Get("/hsds/services/{id}", Requires.Nothing)]
internal sealed class ShowHsdsService(HsdsLibrary library, HsdsDoor door) : Slice<ShowHsdsService.Input, JsonObject>
{
    public sealed record Input(Guid Id);

    public override async Task<Outcome<JsonObject>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await library.Service(input.Id, stop) is { } service ? door.One(service, "service") : new NotFound();
}
