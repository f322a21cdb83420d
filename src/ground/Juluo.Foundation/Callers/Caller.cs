namespace Juluo.Foundation;

/// <summary>Who asks: the community, the person if signed in, and what they may do.</summary>
/// <param name="Person">Null for a visitor.</param>
/// <param name="Name">What others call the person; null for a visitor.</param>
public sealed record Caller(
    Community Community,
    PersonId? Person,
    string? Name,
    IReadOnlySet<Role> Roles,
    IReadOnlySet<string> Permissions,
    string Language
)
{
    /// <summary>The account that is signed in, whether or not it is a person of this community; null when there is none, or a program calls.</summary>
    public Guid? Account { get; init; }

    /// <summary>In what language mails to them are written; null: there are none.</summary>
    public string? MailLanguage { get; init; }

    /// <summary>The token that asks, if it is one: a program, not a browser.</summary>
    public Guid? Token { get; init; }

    /// <summary>What the token is good for; null: a person who signed in themselves may do all that their roles allow.</summary>
    public IReadOnlySet<string>? Scopes { get; init; }

    /// <summary>A token was brought that is unknown, over or taken back.</summary>
    public bool Unknown { get; init; }

    /// <summary>What the caller may do beyond that at single sites.</summary>
    public IReadOnlyDictionary<SiteId, IReadOnlySet<string>> PermissionsAt { get; init; } = new Dictionary<SiteId, IReadOnlySet<string>>();

    /// <summary>Whose eyes the caller looks through; null for their own. Permissions are narrowed already.</summary>
    public SeeingAs? SeeingAs { get; init; }

    /// <summary>May it anywhere, or at this site.</summary>
    public bool May(string need, SiteId site) => May(need) || (PermissionsAt.TryGetValue(site, out var here) && here.Contains(need));

    /// <summary>May it anywhere, or at some site.</summary>
    public bool MaySomewhere(string need) => May(need) || PermissionsAt.Values.Any(p => p.Contains(need));

    /// <summary>The caller's key. Only in slices that need a signed-in person.</summary>
    public PersonId Self => Person ?? throw new NoPersonException();

    public bool May(string need) =>
        need switch
        {
            Requires.Nothing => true,
            Requires.Account => Account is not null,
            Requires.SignIn => Person is not null,
            _ => Permissions.Contains(need),
        };

    /// <summary>Whether the caller may take a route: its part is in use, they have its need, and, for a token, that it is good for it.</summary>
    public bool May(RouteAttribute route) =>
        Community.Uses(route.Part)
        && (route.AtSite ? MaySomewhere(route.Requires) : May(route.Requires))
        && (
            Scopes is null
            || (
                !route.SessionOnly
                && (route.Requires != Requires.SignIn || Scopes.Contains(route.Scope ?? Juluo.Foundation.Scopes.OfOwn(route)))
            )
        );

    public static Caller Visitor(Community community, string language) =>
        new(community, null, null, new HashSet<Role>(), new HashSet<string>(StringComparer.Ordinal), language);
}
