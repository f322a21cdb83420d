namespace Juluo.Alliances;

/// <summary>GET /alliances/{id}/cover/{key} — returns the picture of an alliance, for people who may see the alliance.</summary>
[Get("/alliances/{id}/cover/{key}", "people.see", MediaTypes = ["image/webp"])]
internal sealed class ShowAllianceCover(UnitOfWork work, Communities communities, Clock clock, CoverDownload download)
    : Slice<ShowAllianceCover.Input, Download>
{
    public sealed record Input(AllianceId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new AllianceStore(work, communities, clock).Find(input.Id, stop) is null
            ? new NotFound()
            : download.Of(await AllianceCovers.Store(work, clock).Find(input.Id.Value, stop), input.Key);
}
