using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings/face — how the public page looks: sentence, cover, logo, colour; modules bring their own.</summary>
[Get("/settings/face", "web.settings", Page = typeof(FaceSettingsPage))]
public sealed class ShowFaceSettings(App app, IServiceProvider services) : ShowDashboard(Dashboard.Face, app, services);
