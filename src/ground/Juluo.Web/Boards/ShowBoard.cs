using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Fills a board with the panels that the modules brought.</summary>
public abstract class ShowBoard(string board, App app, IServiceProvider services) : Slice<Nothing, BoardView>
{
    public override async Task<Outcome<BoardView>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new BoardView(board, await new BoardPanels(app, services).Fill(board, input, caller, stop));
}

/// <summary>GET /today — the operator's day.</summary>
[Get("/today", "kernel.today", Page = typeof(BoardPage))]
public sealed class ShowToday(App app, IServiceProvider services) : ShowBoard(Board.Today, app, services);

/// <summary>GET /home — what concerns me.</summary>
[Get("/home", Needs.SignIn, Page = typeof(BoardPage))]
public sealed class ShowHome(App app, IServiceProvider services) : ShowBoard(Board.Home, app, services);

/// <summary>GET /me — my details, my consents, who looked.</summary>
[Get("/me", Needs.SignIn, Page = typeof(BoardPage))]
public sealed class ShowMe(App app, IServiceProvider services) : ShowBoard(Board.Me, app, services);

/// <summary>GET / — the community's public face.</summary>
[Get("/", Needs.Nothing, Page = typeof(FrontPage))]
internal sealed class ShowFront(App app, IServiceProvider services) : ShowBoard(Board.Front, app, services);
