using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Registers the services that pages need.</summary>
public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese is not escaped in pages: a third of the bytes of numeric entities, and legible in the source.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite) = ("form", SameSiteMode.Lax));
        services.AddSingleton<Assets>().AddSingleton<Flash>().AddSingleton(BodyDeadline.Standard);
        services.AddAuthentication();
        return services.AddLimits();
    }
}
