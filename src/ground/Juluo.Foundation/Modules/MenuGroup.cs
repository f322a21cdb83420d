namespace Juluo.Foundation;

/// <summary>
/// A word of the menu's first level, with at most six pages behind it. The groups are what people come to do and not the modules of the
/// program: modules put their pages into them, and a new module seldom needs a new one.
/// </summary>
/// <param name="Word">Catalogue key of the word.</param>
/// <param name="Icon">Name of a symbol in the icon sheet.</param>
/// <param name="Side">Whose menu it stands in; null: in no list, its pages are reached by one's own name.</param>
public sealed record MenuGroup(string Word, string Icon, MenuSide? Side)
{
    public static readonly MenuGroup Home = new("menu.home", "home", MenuSide.Member);
    public static readonly MenuGroup Book = new("menu.book", "calendar-event", MenuSide.Member);
    public static readonly MenuGroup People = new("menu.people", "users", MenuSide.Member);
    public static readonly MenuGroup WhatsOn = new("menu.whats-on", "message", MenuSide.Member);
    public static readonly MenuGroup Work = new("menu.work", "briefcase", MenuSide.Member);

    /// <summary>What the community does for citizens.</summary>
    public static readonly MenuGroup Services = new("menu.public-services", "heart-handshake", MenuSide.Member);

    /// <summary>First for those who look after several communities, absent for all others.</summary>
    public static readonly MenuGroup Alliance = new("menu.alliance", "affiliate", MenuSide.Desk);
    public static readonly MenuGroup Today = new("menu.today", "calendar", MenuSide.Desk);
    public static readonly MenuGroup Reception = new("menu.reception", "door", MenuSide.Desk);

    /// <summary>Where staff and volunteers do what the community does for citizens.</summary>
    public static readonly MenuGroup ServiceDesk = new("menu.public-services", "heart-handshake", MenuSide.Desk);
    public static readonly MenuGroup Members = new("menu.members", "users", MenuSide.Desk);
    public static readonly MenuGroup House = new("menu.house", "building-community", MenuSide.Desk);
    public static readonly MenuGroup Community = new("menu.community", "topology-star-3", MenuSide.Desk);
    public static readonly MenuGroup Settings = new("menu.settings", "settings", MenuSide.Desk);

    /// <summary>What visitors find at the top of a page.</summary>
    public static readonly MenuGroup Visit = new("menu.visit", "home", MenuSide.Visitor);

    /// <summary>What else visitors find, at the end of a page.</summary>
    public static readonly MenuGroup Foot = new("menu.foot", "home", MenuSide.Visitor);

    /// <summary>Pages that speak a further language, offered to visitors beside the languages of the page; the last part of the word is the language.</summary>
    public static readonly MenuGroup Languages = new("menu.languages", "world", MenuSide.Visitor);

    /// <summary>One's own pages.</summary>
    public static readonly MenuGroup Me = new("menu.me", "user", null);

    /// <summary>In the order in which they are shown.</summary>
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
