using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/face — shows the settings of the public page: sentence, cover, logo, colour, and what modules add.</summary>
[Get("/settings/face", "web.settings", Page = typeof(PublicPageSettingsPage))]
public sealed class ShowPublicPageSettings(App app, IServiceProvider services) : ShowDashboard(Dashboard.PublicPage, app, services);
