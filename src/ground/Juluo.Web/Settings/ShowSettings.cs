using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings — what the community decides about itself; modules bring their own.</summary>
[Get("/settings", "web.settings", Page = typeof(DashboardPage))]
public sealed class ShowSettings(App app, IServiceProvider services) : ShowDashboard(Dashboard.Settings, app, services);
