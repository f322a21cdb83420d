using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/face — shows the settings of the public page: sentence, cover, logo, colour, and what modules add.</summary>
[Get("/settings/face", "web.settings", Page = typeof(FaceSettingsPage))]
public sealed class ShowFaceSettings(App app, IServiceProvider services) : ShowDashboard(Dashboard.Face, app, services);
