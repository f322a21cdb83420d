namespace Juluo.Pictures;

/// <summary>GET /face/logo/{key} — returns the logo of the community. It is public.</summary>
[Get("/face/logo/{key}", Requires.Nothing, MediaTypes = ["image/webp"])]
internal sealed class ShowCommunityLogo(PublicPagePictures pictures, CoverDownload download) : Slice<ShowCommunityLogo.Input, Download>
{
    public sealed record Input(string Key);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        download.Of(await pictures.Logo.Find(stop), input.Key);
}
