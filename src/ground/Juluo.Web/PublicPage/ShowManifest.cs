namespace Juluo.Web;

/// <summary>GET /manifest.webmanifest — returns the web app manifest of the community, for phones that add it to their home screen (W3C Web Application Manifest).</summary>
[Get("/manifest.webmanifest", Requires.Nothing)]
internal sealed class ShowManifest : Slice<Nothing, ShowManifest.Output>
{
    private const string Webp = "image/webp";

    /// <param name="Icons">The logo in both sizes; without a logo, the drawn icon for every size.</param>
    public sealed record Output(
        string Name,
        [property: JsonPropertyName("short_name")] string ShortName,
        string Description,
        string Lang,
        [property: JsonPropertyName("start_url")] string StartUrl,
        string Display,
        [property: JsonPropertyName("theme_color")] string ThemeColor,
        IReadOnlyList<Icon> Icons
    );

    public sealed record Icon(string Src, string Type, string Sizes);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var (here, name) = (caller.Community, caller.Community.Name.In(caller.Language));
        return Task.FromResult<Outcome<Output>>(
            new Output(
                name,
                name,
                here.Sentence.In(caller.Language),
                caller.Language,
                "/",
                "minimal-ui",
                Accent.Colour(here.Accent),
                here.Logo is { } logo
                    ?
                    [
                        new(logo.Path, Webp, $"{PublicPagePicture.LogoLarge}x{PublicPagePicture.LogoLarge}"),
                        new(logo.SmallPath, Webp, $"{PublicPagePicture.LogoSmall}x{PublicPagePicture.LogoSmall}"),
                    ]
                    : [new(ShowIcon.Path(here), "image/svg+xml", "any")]
            )
        );
    }

    internal static string Path(Community community) => $"/manifest.webmanifest?{Community.Query}={community.Slug}";
}
