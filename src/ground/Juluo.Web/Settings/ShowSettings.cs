using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /settings — what the community decides about itself; modules bring their own.</summary>
[Get("/settings", "kernel.settings", Page = typeof(BoardPage))]
public sealed class ShowSettings(App app, IServiceProvider services) : ShowBoard(Board.Settings, app, services);
