namespace Juluo.Circles;

/// <summary>GET /circles/{id}/cover/{key} — returns the picture of a circle, for people who may see the circle.</summary>
[Get("/circles/{id}/cover/{key}", "people.see", MediaTypes = ["image/webp"])]
internal sealed class ShowCircleCover(UnitOfWork work, Clock clock, CoverDownload download) : Slice<ShowCircleCover.Input, Download>
{
    public sealed record Input(CircleId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new CircleStore(work, clock).Find(input.Id, caller.Self, stop) is null
            ? new NotFound()
            : download.Of(await CircleCovers.Store(work, clock).Find(input.Id.Value, stop), input.Key);
}
