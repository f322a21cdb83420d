using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings — shows the settings of the community, with what modules add.</summary>
[Get("/settings", "web.settings", Page = typeof(DashboardPage))]
public sealed class ShowSettings(App app, IServiceProvider services) : ShowDashboard(Dashboard.Settings, app, services);
