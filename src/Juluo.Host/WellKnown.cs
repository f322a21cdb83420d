using Juluo.Web.Pages;

namespace Juluo.Host;

/// <summary>Well-known addresses that browsers, password managers, search engines and security researchers request from every host.</summary>
internal static class WellKnown
{
    public static void MapWellKnown(this IEndpointRouteBuilder app)
    {
        var robots = Robots(app.ServiceProvider.GetRequiredService<App>());
        // The sitemap is that of the requested host, because each community has a different one.
        app.MapGet("/robots.txt", (HttpRequest asked) => Results.Text($"{robots}\nSitemap: {asked.Scheme}://{asked.Host}/sitemap.xml\n"))
            .ShortCircuit()
            .ExcludeFromDescription();
        app.MapGet("/favicon.ico", (Assets assets) => Results.LocalRedirect(assets["favicon.svg"])).ShortCircuit().ExcludeFromDescription();
        // W3C: A Well-Known URL for Changing Passwords.
        app.MapGet("/.well-known/change-password", () => Results.LocalRedirect("/me/security")).ShortCircuit().ExcludeFromDescription();
        // RFC 9116; useless without a contact address.
        if (app.ServiceProvider.GetRequiredService<IConfiguration>()["Juluo:SecurityContact"] is { Length: > 0 } contact)
            app.MapGet("/.well-known/security.txt", (TimeProvider time) => Results.Text(SecurityText(contact, time.GetUtcNow())))
                .ShortCircuit()
                .ExcludeFromDescription();
    }

    /// <summary>
    /// Writes the rules that exclude addresses with a secret: everyone who has such an address may see the page, and a search engine that found it would show it to everyone.
    /// </summary>
    private static string Robots(App app) =>
        "User-agent: *\n"
        + string.Concat(
            app.Routes.Select(r => r.Route.Path)
                .Select(p => (Path: p, Secret: Array.Find(["{token}", "{code}", "{secret}"], s => p.Contains(s, StringComparison.Ordinal))))
                .Where(p => p.Secret is not null)
                .Select(p => p.Path[..p.Path.IndexOf(p.Secret!, StringComparison.Ordinal)])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(p => $"Disallow: {p}\n")
        );

    private static string SecurityText(string contact, DateTimeOffset now) =>
        $"""
            Contact: {(contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact)}
            Expires: {now.AddDays(180):yyyy-MM-dd'T'HH:mm:ss'Z'}
            Preferred-Languages: zh, en

            """;
}
