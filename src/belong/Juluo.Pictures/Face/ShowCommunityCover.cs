namespace Juluo.Pictures;

/// <summary>GET /face/cover/{key} — the cover of the community. Public.</summary>
[Get("/face/cover/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowCommunityCover(FacePictures pictures, CoverDownload download) : Slice<ShowCommunityCover.Input, Download>
{
    public sealed record Input(string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        download.Of(await pictures.Cover.Find(stop), input.Key);
}
