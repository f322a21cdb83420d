namespace Juluo.Web;

/// <summary>GET /face.css — returns the community's own colour as CSS, for both themes; it is linked only where there is one. A sheet of its own, since pages carry no styles.</summary>
[Get("/face.css", Requires.Nothing, MediaTypes = ["text/css"])]
internal sealed class ShowFaceStyles(IHttpContextAccessor http) : Slice<Nothing, Download>
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

    /// <summary>Where it is: it changes with the colour, so that browsers need not ask again.</summary>
    internal static string Path(Community community) => $"/face.css?{Community.Query}={community.Slug}&v={community.Accent.TrimStart('#')}";

    /// <summary>Pure.</summary>
    internal static string Write(OwnColour own) =>
        $$"""
            [data-accent="{{Accent.Own}}"] { --accent: {{own.Colour}}; --accent-soft: {{own.Soft}}; --on-accent: {{Rgb.White}}; }
            @media (prefers-color-scheme: dark) {
              [data-accent="{{Accent.Own}}"] { --accent: {{own.OnDark}}; --accent-soft: {{own.SoftOnDark}}; --on-accent: {{own.TextOnDark}}; }
            }

            """;
}
