using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>What pages need beside the ground.</summary>
public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese stays Chinese in the page: a third of the bytes of numeric entities, and legible in its source.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite) = ("form", SameSiteMode.Lax));
        services.AddSingleton<Assets>().AddSingleton<Flash>().AddSingleton(BodyDeadline.Standard);
        services.AddAuthentication();
        return services.AddLimits();
    }
}
