namespace Juluo.Foundation;

/// <summary>The program's menu: groups that people know, filled with pages by the modules. Who may open a page is said by its route alone.</summary>
public sealed class Menu
{
    /// <summary>More than this is not taken in at a glance; a test holds it for every role.</summary>
    public const int MostWords = 6;

    private readonly List<Item> items = [];

    /// <param name="Group">The word under which it stands.</param>
    /// <param name="Word">Catalogue key of its own word.</param>
    /// <param name="Path">Where it leads.</param>
    /// <param name="Order">Small comes first.</param>
    /// <param name="Needs">Who finds it here, where fewer do than may open the page; null: all who may open it.</param>
    /// <param name="Along">Everyone may open it: at the desk it stands only for those who have other pages there.</param>
    /// <param name="Also">Beginnings of other addresses that belong to it.</param>
    /// <param name="Waiting">Counts what waits behind it, an <see cref="ICountWaiting"/>, for the number beside the word; null: nothing does.</param>
    /// <param name="When">Says whether there is anything behind it, an <see cref="IShowWhen"/>; null: always. Those who run the community see a member's word that is still empty.</param>
    /// <param name="Begin">Where the first of its kind is made, offered at home while there is none; null: it is not for members to begin.</param>
    public sealed record Item(
        MenuGroup Group,
        string Word,
        string Path,
        int Order,
        string? Needs,
        bool Along,
        IReadOnlyList<string> Also,
        Type? Waiting,
        Type? When,
        Beginning? Begin
    )
    {
        /// <summary>The permission to make the first one.</summary>
        public string BeginRequires { get; internal init; } = "";

        /// <summary>The permission without which it is not shown.</summary>
        public string Requires { get; internal init; } = "";

        /// <summary>Also for who may it at some sites alone, as of a route.</summary>
        public bool AtSite { get; internal init; }

        public string Icon => Group.Icon;

        /// <summary>The part of the module whose page it is.</summary>
        public Part? Part { get; internal init; }

        internal bool May(Caller caller) => caller.Community.Uses(Part) && (AtSite ? caller.MaySomewhere(Requires) : caller.May(Requires));

        /// <summary>How much of an address speaks for this page: the length of the beginning that fits; 0: it is another page.</summary>
        public int Fits(string path) =>
            Also.Prepend(Path)
                .Where(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal))
                .Select(p => p.Length)
                .DefaultIfEmpty(0)
                .Max();
    }

    public void Add(
        MenuGroup group,
        string word,
        string path,
        int order,
        string? needs = null,
        bool along = false,
        IReadOnlyList<string>? also = null,
        Type? waiting = null,
        Type? when = null,
        Beginning? begin = null
    ) => items.Add(new(group, word, path, order, needs, along, also ?? [], waiting, when, begin));

    /// <summary>The page on which the first of a kind is made.</summary>
    /// <param name="Word">Catalogue key of what its button says.</param>
    public sealed record Beginning(string Path, string Word);

    public IReadOnlyList<Item> All => items;

    /// <summary>Every page that the caller finds in some part of the menu, each once.</summary>
    public IEnumerable<Item> For(Caller caller) =>
        items.Where(i => i.Group.Side != MenuSide.Visitor && i.May(caller)).DistinctBy(i => i.Path, StringComparer.Ordinal);

    /// <summary>What a visitor finds at the top of a page, and at its end.</summary>
    public IEnumerable<Item> ForVisitors(Caller caller) => items.Where(i => i.Group.Side == MenuSide.Visitor && i.May(caller));

    /// <summary>The words of a caller who is signed in of which it must be asked whether there is anything behind them.</summary>
    public IEnumerable<Item> Asked(Caller caller) =>
        items.Where(i => i.Group.Side != MenuSide.Visitor && i.When is not null && i.May(caller));

    /// <summary>Words of a member that a caller could fill, if nothing is behind them yet. Those who run the community see them in the menu.</summary>
    public IEnumerable<Item> Beginnings(Caller caller) => Asked(caller).Where(i => i.Begin is not null && caller.May(i.BeginRequires));

    /// <summary>
    /// The menu around a page. A page that stands on one side, or whose address fits a page there more closely, shows that side; any other stays on the side where the caller was last, at
    /// first the desk's if they have one.
    /// </summary>
    /// <param name="path">The page's address, without its query.</param>
    /// <param name="empty">Words that have nothing behind them, and are left out.</param>
    public MenuView View(Caller caller, string path, MenuSide? last, IReadOnlySet<Item>? empty = null)
    {
        var mine = items.Where(i => i.May(caller) && empty?.Contains(i) != true).ToList();
        var desk = mine.Exists(i => i.Group.Side == MenuSide.Desk && !i.Along);
        // A word of the desk with nothing behind it but what everybody may open is no word of theirs. What waits is behind the first.
        var own = mine.Where(i => !i.Along).Select(i => i.Group).Append(MenuGroup.Today).ToHashSet();
        mine.RemoveAll(i => i.Group.Side == MenuSide.Desk && (!desk || !own.Contains(i.Group)));
        var fitting = mine.Where(i => i.Fits(path) > 0).ToList();
        var closest = fitting.Select(i => i.Fits(path)).DefaultIfEmpty().Max();
        var sides = fitting
            .Where(i => i.Fits(path) == closest)
            .Select(i => i.Group.Side)
            .OfType<MenuSide>()
            .Where(s => s != MenuSide.Visitor)
            .Distinct()
            .ToList();
        var side =
            sides is [var only] ? only
            : desk ? last ?? MenuSide.Desk
            : MenuSide.Member;
        return new(
            side,
            desk,
            [.. mine.Where(i => i.Group.Side == side).GroupBy(i => i.Group).Select(g => new MenuView.Branch(g.Key, [.. g]))],
            [.. mine.Where(i => i.Group.Side is null)],
            mine.Find(i => i.Group.Side == MenuSide.Desk)?.Path,
            fitting.Where(i => i.Group.Side is null || i.Group.Side == side).MaxBy(i => i.Fits(path))
        );
    }

    /// <summary>Says of each page who may open it, from the routes, and puts all in the order in which they are shown.</summary>
    internal void Bind(IEnumerable<RouteAttribute> routes)
    {
        var pages = routes.OfType<GetAttribute>().ToDictionary(r => r.Path, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            items[i] = items[i] with
            {
                Part = pages[items[i].Path].Part,
                Requires = items[i].Needs ?? pages[items[i].Path].Requires,
                AtSite = items[i].Needs is not null || pages[items[i].Path].AtSite,
                BeginRequires = items[i].Begin is { } begin ? pages[begin.Path].Requires : "",
            };
        var groups = MenuGroup.All.ToList();
        var sorted = items.OrderBy(i => groups.IndexOf(i.Group)).ThenBy(i => i.Order).ToList();
        items.Clear();
        items.AddRange(sorted);
    }
}
