namespace Juluo.Spaces;

/// <summary>GET /sites/{id}/cover/{key} — returns the cover of a site, for people who may see the site.</summary>
[Get("/sites/{id}/cover/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowSiteCover(UnitOfWork work, Sites sites, Clock clock, CoverDownload download)
    : Slice<ShowSiteCover.Input, Download>
{
    public sealed record Input(SiteId Id, string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new SiteReader(work, sites, clock).Find(input.Id, caller, stop) is null
            ? new NotFound()
            : download.Of(await SiteCovers.Store(work, clock).Find(input.Id.Value, stop), input.Key);
}
