namespace Juluo.Foundation;

/// <summary>The caller of a request: the community, the person if signed in, and their permissions.</summary>
/// <param name="Person">Null for a visitor.</param>
/// <param name="Name">The person's display name; null for a visitor.</param>
public sealed record Caller(
    Community Community,
    PersonId? Person,
    string? Name,
    IReadOnlySet<Role> Roles,
    IReadOnlySet<string> Permissions,
    string Language
)
{
    /// <summary>The account that is signed in, even if it belongs to no person of this community; null for visitors and programs.</summary>
    public Guid? Account { get; init; }

    /// <summary>The language of emails to the caller; null if the caller gets no emails, as programs do not.</summary>
    public string? MailLanguage { get; init; }

    /// <summary>The API token that sent the request; null if it came from a browser.</summary>
    public Guid? Token { get; init; }

    /// <summary>The scopes of the token; null for a person who signed in themselves and may use all permissions of their roles.</summary>
    public IReadOnlySet<string>? Scopes { get; init; }

    /// <summary>True if the request carries a token that is unknown, expired or revoked.</summary>
    public bool Unknown { get; init; }

    /// <summary>Permissions that the caller has at single sites only, in addition to <see cref="Permissions"/>.</summary>
    public IReadOnlyDictionary<SiteId, IReadOnlySet<string>> PermissionsAt { get; init; } = new Dictionary<SiteId, IReadOnlySet<string>>();

    /// <summary>The role whose view the caller has switched to; null for their own view. Permissions are already narrowed to it.</summary>
    public SeeingAs? SeeingAs { get; init; }

    /// <summary>Checks if the caller has a permission everywhere or at this site.</summary>
    public bool May(string need, SiteId site) => May(need) || (PermissionsAt.TryGetValue(site, out var here) && here.Contains(need));

    /// <summary>Checks if the caller has a permission everywhere or at one site at least.</summary>
    public bool MaySomewhere(string need) => May(need) || PermissionsAt.Values.Any(p => p.Contains(need));

    /// <summary>The caller's key. Only for slices that require a signed-in person.</summary>
    public PersonId Self => Person ?? throw new NoPersonException();

    public bool May(string need) =>
        need switch
        {
            Requires.Nothing => true,
            Requires.Account => Account is not null,
            Requires.SignIn => Person is not null,
            _ => Permissions.Contains(need),
        };

    /// <summary>Checks if the caller may use a route: its part is switched on, they have its permission, and a token also has its scope.</summary>
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
