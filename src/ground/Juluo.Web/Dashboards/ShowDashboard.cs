using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>Base class of slices that show a dashboard with the modules' widgets.</summary>
public abstract class ShowDashboard(string dashboard, App app, IServiceProvider services) : Slice<Nothing, DashboardView>
{
    public override async Task<Outcome<DashboardView>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new DashboardView(dashboard, await new DashboardWidgets(app, services).Fill(dashboard, input, caller, stop));
}

/// <summary>GET /today — shows the operator's tasks and events of the day; for staff of one site, those of that site.</summary>
[Get("/today", "web.today", AtSite = true, Page = typeof(DashboardPage))]
public sealed class ShowToday(App app, IServiceProvider services) : ShowDashboard(Dashboard.Today, app, services);

/// <summary>GET /home — shows the caller's home page with the widgets of all modules.</summary>
[Get("/home", Requires.SignIn, Page = typeof(DashboardPage))]
public sealed class ShowHome(App app, IServiceProvider services) : ShowDashboard(Dashboard.Home, app, services);

/// <summary>GET /me — shows the caller's own pages and membership.</summary>
[Get("/me", Requires.SignIn, Page = typeof(MePage))]
public sealed class ShowMe(App app, IServiceProvider services) : ShowDashboard(Dashboard.Me, app, services);

/// <summary>GET / — shows the public page of the community.</summary>
[Get("/", Requires.Nothing, Page = typeof(FrontPage))]
internal sealed class ShowFront(App app, IServiceProvider services) : ShowDashboard(Dashboard.Front, app, services);
