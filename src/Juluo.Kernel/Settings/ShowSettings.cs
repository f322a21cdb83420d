using Juluo.Kernel.Pages;

namespace Juluo.Kernel;

/// <summary>GET /settings — what the community decides about itself; rooms bring their own.</summary>
[Get("/settings", "kernel.settings", Page = typeof(BoardPage))]
public sealed class ShowSettings(House house, IServiceProvider services) : ShowBoard(Board.Settings, house, services);
