using System.Security;

namespace Juluo.Web;

/// <summary>GET /icon.svg — returns the icon of the community, for a browser's tab and a phone's home screen: its initial on its colour.</summary>
[Get("/icon.svg", Requires.Nothing, MediaTypes = ["image/svg+xml"])]
internal sealed class ShowIcon(IHttpContextAccessor http) : Slice<Nothing, Download>
{
    public override Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var svg = Encoding.UTF8.GetBytes(Draw(caller.Community.Name.In(caller.Community.Language), caller.Community.Accent));
        if (http.HttpContext is { } context)
            context.Response.Headers.CacheControl = "public, max-age=86400";
        return Task.FromResult<Outcome<Download>>(
            new Download("icon.svg", "image/svg+xml", async (to, ending) => await to.WriteAsync(svg, ending))
        );
    }

    /// <summary>Returns the address of the icon. It changes with the content, so browsers can cache it without revalidation.</summary>
    internal static string Path(Community community) =>
        $"/icon.svg?{Community.Query}={community.Slug}&v={Uri.EscapeDataString(Initial(community.Name.In(community.Language)))}-{community.Accent.TrimStart('#')}";

    /// <summary>Draws the icon. Pure.</summary>
    internal static string Draw(string name, string accent) =>
        $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="{Accent.Colour(
                accent
            )}"/><text x="32" y="33" fill="#fff" font-family="system-ui,'Noto Sans TC',sans-serif" font-size="36" font-weight="600" text-anchor="middle" dominant-baseline="central">{SecurityElement.Escape(
                Initial(name)
            )}</text></svg>
            """;

    private static string Initial(string name) => StringInfo.GetNextTextElement(name.Trim()).ToUpperInvariant();
}
