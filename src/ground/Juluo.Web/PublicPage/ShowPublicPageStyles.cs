namespace Juluo.Web;

/// <summary>
/// GET /face.css — returns the community's custom colour as CSS for both themes; pages link it only if there is one. It is a separate style sheet, since pages
/// contain no inline styles.
/// </summary>
[Get("/face.css", Requires.Nothing, MediaTypes = ["text/css"])]
internal sealed class ShowPublicPageStyles(IHttpContextAccessor http) : Slice<Nothing, Download>
{
    public override Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (Rgb.Read(caller.Community.Accent) is not { } colour || OwnColour.Of(colour) is not { } own)
            return Task.FromResult<Outcome<Download>>(new NotFound());
        var css = Encoding.UTF8.GetBytes(Write(own));
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "public, max-age=86400";
        return Task.FromResult<Outcome<Download>>(
            new Download("face.css", "text/css; charset=utf-8", async (to, ending) => await to.WriteAsync(css, ending))
        );
    }

    /// <summary>Returns the address of the style sheet. It changes with the colour, so browsers can cache it without revalidation.</summary>
    internal static string Path(Community community) => $"/face.css?{Community.Query}={community.Slug}&v={community.Accent.TrimStart('#')}";

    /// <summary>Writes the style sheet. Pure.</summary>
    internal static string Write(OwnColour own) =>
        $$"""
            [data-accent="{{Accent.Own}}"] { --accent: {{own.Colour}}; --accent-soft: {{own.Soft}}; --on-accent: {{Rgb.White}}; }
            @media (prefers-color-scheme: dark) {
              [data-accent="{{Accent.Own}}"] { --accent: {{own.OnDark}}; --accent-soft: {{own.SoftOnDark}}; --on-accent: {{own.TextOnDark}}; }
            }

            """;
}
