namespace Juluo.Spaces;

/// <summary>GET /floors/{id}/drawing/{key} — returns the drawing under a floor's plan as an image, in which browsers run no scripts. A new drawing has a new address.</summary>
[Get("/floors/{id}/drawing/{key}", Requires.Nothing, MediaTypes = ["image/svg+xml"])]
internal sealed class ShowDrawing(UnitOfWork work, Clock clock, IHttpContextAccessor http) : Slice<ShowDrawing.Input, Download>
{
    public sealed record Input(FloorId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FloorStore(work, clock);
        if (await store.Find(input.Id, stop) is not { Drawing: { } key } floor || key != input.Key)
            return new NotFound();
        if (!SiteVisibility.Sees(caller, await new SiteDetailsStore(work).Of(floor.Site, stop)))
            return new NotFound();
        var svg = Encoding.UTF8.GetBytes((await store.Drawing(floor.Id, stop))!);
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return new Download("plan.svg", "image/svg+xml", (to, until) => to.WriteAsync(svg, until).AsTask());
    }
}
