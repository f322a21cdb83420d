namespace Juluo.Pictures;

/// <summary>GET /face/cover/{key} — returns the cover of the community. It is public.</summary>
[Get("/face/cover/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowCommunityCover(PublicPagePictures pictures, CoverDownload download) : Slice<ShowCommunityCover.Input, Download>
{
    public sealed record Input(string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        download.Of(await pictures.Cover.Find(stop), input.Key);
}
