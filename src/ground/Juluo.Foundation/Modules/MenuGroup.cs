namespace Juluo.Foundation;

/// <summary>A first-level menu group with at most six pages. Groups follow people's purposes, not the program's modules; a new module seldom needs a new group.</summary>
/// <param name="Word">Catalogue key of the label.</param>
/// <param name="Icon">The icon's name in the icon sheet.</param>
/// <param name="Side">The side of the menu that shows the group; null for the caller's own pages, which are reached through their name.</param>
public sealed record MenuGroup(string Word, string Icon, MenuSide? Side)
{
    public static readonly MenuGroup Home = new("menu.home", "home", MenuSide.Member);
    public static readonly MenuGroup Book = new("menu.book", "calendar-event", MenuSide.Member);
    public static readonly MenuGroup People = new("menu.people", "users", MenuSide.Member);
    public static readonly MenuGroup WhatsOn = new("menu.whats-on", "message", MenuSide.Member);
    public static readonly MenuGroup Work = new("menu.work", "briefcase", MenuSide.Member);

    /// <summary>The community's services for citizens.</summary>
    public static readonly MenuGroup Services = new("menu.public-services", "heart-handshake", MenuSide.Member);

    /// <summary>First for people who manage several communities, hidden from everyone else.</summary>
    public static readonly MenuGroup Alliance = new("menu.alliance", "affiliate", MenuSide.Desk);
    public static readonly MenuGroup Today = new("menu.today", "calendar", MenuSide.Desk);
    public static readonly MenuGroup Reception = new("menu.reception", "door", MenuSide.Desk);

    /// <summary>The work of staff and volunteers for citizens.</summary>
    public static readonly MenuGroup ServiceDesk = new("menu.public-services", "heart-handshake", MenuSide.Desk);
    public static readonly MenuGroup Members = new("menu.members", "users", MenuSide.Desk);
    public static readonly MenuGroup House = new("menu.house", "building-community", MenuSide.Desk);
    public static readonly MenuGroup Community = new("menu.community", "topology-star-3", MenuSide.Desk);
    public static readonly MenuGroup Settings = new("menu.settings", "settings", MenuSide.Desk);

    /// <summary>Visitors' entries at the top of a page.</summary>
    public static readonly MenuGroup Visit = new("menu.visit", "home", MenuSide.Visitor);

    /// <summary>Visitors' entries at the foot of a page.</summary>
    public static readonly MenuGroup Foot = new("menu.foot", "home", MenuSide.Visitor);

    /// <summary>Pages in a further language, offered to visitors beside the page's other languages; the last part of the label's key is the language.</summary>
    public static readonly MenuGroup Languages = new("menu.languages", "world", MenuSide.Visitor);

    /// <summary>The caller's own pages.</summary>
    public static readonly MenuGroup Me = new("menu.me", "user", null);

    /// <summary>All groups in display order.</summary>
    public static IReadOnlyList<MenuGroup> All { get; } =
    [
        Home,
        Book,
        People,
        WhatsOn,
        Work,
        Services,
        Alliance,
        Today,
        Reception,
        ServiceDesk,
        Members,
        House,
        Community,
        Settings,
        Visit,
        Foot,
        Languages,
        Me,
    ];
}
