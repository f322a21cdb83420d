namespace Juluo.Web.Pages;

/// <summary>
/// The menu of the current page, computed once for the menu bar, the bar at the bottom of a phone and the heading above the page. The side that the person used
/// last is in a separate cookie that contains only "desk" or "member".
/// </summary>
internal sealed class ShownMenu(App app, CurrentCaller current, IHttpContextAccessor http, FilledWords filled)
{
    internal const string Cookie = "side";
    private readonly Dictionary<string, int> waiting = new(StringComparer.Ordinal);
    private readonly HashSet<Menu.Item> there = [];
    private readonly HashSet<Menu.Item> empty = [];
    private MenuView? view;

    public MenuView View => view ??= Find();

    /// <summary>Returns the number of open items behind a page; 0 before <see cref="Count"/>.</summary>
    public int Waiting(Menu.Item item) => waiting.GetValueOrDefault(item.Path);

    /// <summary>Counts the open items of all entries that will be shown.</summary>
    public async Task Count(IServiceProvider services, CancellationToken stop)
    {
        foreach (var item in View.Groups.SelectMany(b => b.Items))
            if (item.Waiting is { } counts)
                waiting[item.Path] = await ((ICountWaiting)ActivatorUtilities.CreateInstance(services, counts)).Waiting(
                    current.Caller!,
                    stop
                );
    }

    /// <summary>Returns a visitor's entries for the top or foot of a page; before <see cref="Look"/>, only unconditional ones.</summary>
    public IEnumerable<Menu.Item> ForVisitors(MenuGroup group) =>
        current.Caller is { } caller
            ? app.Menu.ForVisitors(caller).Where(i => i.Group == group && (i.When is null || there.Contains(i)))
            : [];

    /// <summary>Finds out which of the visitors' entries have something to show.</summary>
    public async Task Look(IServiceProvider services, CancellationToken stop)
    {
        foreach (var item in app.Menu.ForVisitors(current.Caller!))
            if (item.When is { } when && await filled.Shows(when, services, current.Caller!, stop))
                there.Add(item);
    }

    /// <summary>Evaluates the conditions of a signed-in caller's entries. Community managers see every entry, since they can create the first item.</summary>
    public async Task LookAhead(IServiceProvider services, CancellationToken stop)
    {
        if (current.Caller!.May("web.settings"))
            return;
        foreach (var item in app.Menu.Asked(current.Caller))
            if (!await filled.Shows(item.When!, services, current.Caller, stop))
                empty.Add(item);
    }

    private MenuView Find()
    {
        var request = http.HttpContext!;
        MenuSide? last = request.Request.Cookies[Cookie] switch
        {
            "desk" => MenuSide.Desk,
            "member" => MenuSide.Member,
            _ => null,
        };
        var found = app.Menu.View(current.Caller!, current.Path.Split('?')[0], last, empty);
        if (found.Switches && found.Side != last && !request.Response.HasStarted)
            request.Response.Cookies.Append(
                Cookie,
                EnumWord.Of(found.Side),
                new()
                {
                    HttpOnly = true,
                    Secure = request.Request.IsHttps,
                    SameSite = SameSiteMode.Lax,
                    Path = "/",
                }
            );
        return found;
    }

    /// <summary>Checks if the entry is the open page or contains it.</summary>
    public bool IsCurrent(Menu.Item item) => View.Current is { } open && open.Path == item.Path && open.Group.Side == item.Group.Side;

    public bool IsCurrent(MenuGroup group) => View.Current?.Group == group;
}
