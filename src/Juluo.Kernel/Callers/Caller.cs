namespace Juluo.Kernel;

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

    /// <summary>The caller's key. Only in slices that need a signed-in person.</summary>
    public PersonId Self => Person ?? throw new InvalidOperationException("This slice is open to visitors: ask Person first.");

    public bool May(string need) =>
        need switch
        {
            Needs.Nothing => true,
            Needs.Account => Account is not null,
            Needs.SignIn => Person is not null,
            _ => Permissions.Contains(need),
        };

    public static Caller Visitor(Community community, string language) =>
        new(community, null, null, new HashSet<Role>(), new HashSet<string>(StringComparer.Ordinal), language);
}
