namespace Juluo.Foundation;

/// <summary>The program's menu: fixed groups, filled with pages by the modules. The route of a page alone determines its permission.</summary>
public sealed class Menu
{
    /// <summary>The maximum number of entries, so that they fit in one glance; a test checks it for every role.</summary>
    public const int MostWords = 6;

    private readonly List<Item> items = [];

    /// <param name="Group">The group that contains the entry.</param>
    /// <param name="Word">Catalogue key of the entry's label.</param>
    /// <param name="Path">The path of the page.</param>
    /// <param name="Order">The sort order; smaller comes first.</param>
    /// <param name="Needs">The permission to see the entry, if narrower than that of the page; null: everyone who may open the page.</param>
    /// <param name="Along">True if everyone may open the page: on the staff side it appears only for people who have other pages there.</param>
    /// <param name="Also">Prefixes of further addresses that belong to the page.</param>
    /// <param name="Waiting">An <see cref="ICountWaiting"/> for the number beside the label; null for none.</param>
    /// <param name="When">An <see cref="IShowWhen"/> that decides if there is anything to show; null: always shown. Community managers see a member's entry even while it is empty.</param>
    /// <param name="Begin">The page to create the first item, offered on the home page while there is none; null if members do not create it.</param>
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
        /// <summary>The permission to create the first item.</summary>
        public string BeginRequires { get; internal init; } = "";

        /// <summary>The permission required to see the entry.</summary>
        public string Requires { get; internal init; } = "";

        /// <summary>True if a permission at single sites is enough, like <see cref="RouteAttribute.AtSite"/>.</summary>
        public bool AtSite { get; internal init; }

        public string Icon => Group.Icon;

        /// <summary>The part of the module that owns the page.</summary>
        public Part? Part { get; internal init; }

        internal bool May(Caller caller) => caller.Community.Uses(Part) && (AtSite ? caller.MaySomewhere(Requires) : caller.May(Requires));

        /// <summary>Returns the length of the prefix that matches an address; 0 if the address belongs to another page.</summary>
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

    /// <summary>The page on which the first item of a kind is created.</summary>
    /// <param name="Word">Catalogue key of the button's label.</param>
    public sealed record Beginning(string Path, string Word);

    public IReadOnlyList<Item> All => items;

    /// <summary>Returns every page in the caller's menu, on either side, each once.</summary>
    public IEnumerable<Item> For(Caller caller) =>
        items.Where(i => i.Group.Side != MenuSide.Visitor && i.May(caller)).DistinctBy(i => i.Path, StringComparer.Ordinal);

    /// <summary>Returns a visitor's entries, for the top and the foot of a page.</summary>
    public IEnumerable<Item> ForVisitors(Caller caller) => items.Where(i => i.Group.Side == MenuSide.Visitor && i.May(caller));

    /// <summary>Returns the entries of a signed-in caller whose <see cref="IShowWhen"/> must be evaluated.</summary>
    public IEnumerable<Item> Asked(Caller caller) =>
        items.Where(i => i.Group.Side != MenuSide.Visitor && i.When is not null && i.May(caller));

    /// <summary>Returns the conditional entries for which the caller may create the first item. Community managers see them in the menu even while they are empty.</summary>
    public IEnumerable<Item> Beginnings(Caller caller) => Asked(caller).Where(i => i.Begin is not null && caller.May(i.BeginRequires));

    /// <summary>
    /// Returns the menu for a page. A page that is on one side only, or whose address matches an entry of one side more closely, shows that side. Any other page keeps
    /// the side that the caller used last; the default is the staff side if they have one.
    /// </summary>
    /// <param name="path">The page's address without its query.</param>
    /// <param name="empty">Entries that have nothing to show and are left out.</param>
    public MenuView View(Caller caller, string path, MenuSide? last, IReadOnlySet<Item>? empty = null)
    {
        var mine = items.Where(i => i.May(caller) && empty?.Contains(i) != true).ToList();
        var desk = mine.Exists(i => i.Group.Side == MenuSide.Desk && !i.Along);
        // Hides staff groups that contain only pages open to everyone. Today always remains, since it shows the open tasks.
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

    /// <summary>Copies the permission of each page from its route, and sorts the entries for display.</summary>
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
