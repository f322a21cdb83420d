using Juluo.Kernel.Pages;

namespace Juluo.Kernel;

/// <summary>Fills a board with the panels that the rooms brought.</summary>
public abstract class ShowBoard(string board, House house, IServiceProvider services) : Slice<Nothing, BoardView>
{
    public override async Task<Outcome<BoardView>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new BoardView(board, await new BoardPanels(house, services).Fill(board, input, caller, stop));
}

/// <summary>GET /today — the operator's day.</summary>
[Get("/today", "kernel.today", Page = typeof(BoardPage))]
public sealed class ShowToday(House house, IServiceProvider services) : ShowBoard(Board.Today, house, services);

/// <summary>GET /home — what concerns me.</summary>
[Get("/home", Needs.SignIn, Page = typeof(BoardPage))]
public sealed class ShowHome(House house, IServiceProvider services) : ShowBoard(Board.Home, house, services);

/// <summary>GET /me — my details, my consents, who looked.</summary>
[Get("/me", Needs.SignIn, Page = typeof(BoardPage))]
public sealed class ShowMe(House house, IServiceProvider services) : ShowBoard(Board.Me, house, services);

/// <summary>GET / — the community's public face.</summary>
[Get("/", Needs.Nothing, Page = typeof(FrontPage))]
public sealed class ShowFront(House house, IServiceProvider services) : ShowBoard(Board.Front, house, services);
