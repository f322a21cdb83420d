namespace Juluo.Host.Tests;

/// <summary>
/// A kind of caller with its permissions, from the modules' declarations of roles. Computes a route's answer without the gate that is tested by it.
/// </summary>
internal sealed record CallerKind(string Name)
{
    public const string Token = "token";
    public const string ReadingToken = "token-that-reads";

    private static readonly App App = Modules.App;
    private static readonly HashSet<string> OfOperator = Declared(Role.Operator);
    private static readonly string[] EveryScope = [.. OfOperator, Scopes.OwnRead, Scopes.OwnWrite];

    /// <summary>All kinds of callers, including tokens.</summary>
    public static readonly IReadOnlyList<CallerKind> All =
    [
        .. Enum.GetValues<Role>().Select(r => new CallerKind(r.ToString()) { May = Declared(r) }),
        new(nameof(PersonState.Trial)) { May = OfOperator },
        new(nameof(PersonState.Paused)) { May = [.. OfOperator.Where(App.WhenPaused.Contains)] },
        new(nameof(PersonState.Alumni)),
        new(TwoHouses.OwnRole) { May = ["people.see", "delivery.check"] },
        new(TwoHouses.AtOneSite) { MayAtSite = OfOperator },
        new(TwoHouses.SeeingAs) { May = [.. OfOperator.Intersect(Declared(Role.Member))], LooksAsAnother = true },
        new(TwoHouses.Visitor) { HasAccount = false, HasPerson = false },
        new(TwoHouses.Stranger) { HasPerson = false },
        OfToken(Token, nameof(Role.Operator), EveryScope),
        OfToken(ReadingToken, nameof(Role.Operator), [.. App.Reading.Intersect(OfOperator), Scopes.OwnRead]),
        OfToken("token-of-own-read", nameof(Role.Operator), [Scopes.OwnRead]),
        OfToken("token-of-own-write", nameof(Role.Operator), [Scopes.OwnWrite]),
        OfToken("token-of-one-scope", nameof(Role.Operator), [FoodBankRights.Work]),
        // A token may not do more than its person may today.
        OfToken("token-of-a-member", nameof(Role.Member), EveryScope),
        OfToken("token-of-a-paused-operator", nameof(PersonState.Paused), EveryScope),
        OfToken("token-at-one-site", TwoHouses.AtOneSite, EveryScope),
        OfToken("service-token", null, [.. OfOperator]),
        OfToken("service-token-that-reads", null, [.. App.Reading.Intersect(OfOperator)]),
        new("unknown-token")
        {
            HasAccount = false,
            HasPerson = false,
            IsToken = true,
            IsUnknown = true,
        },
    ];

    public bool HasAccount { get; private init; } = true;

    public bool HasPerson { get; private init; } = true;

    /// <summary>Permissions for all sites; a token has those in its scopes that its person also has.</summary>
    public HashSet<string> May { get; private init; } = new(StringComparer.Ordinal);

    public HashSet<string> MayAtSite { get; private init; } = new(StringComparer.Ordinal);

    public bool LooksAsAnother { get; private init; }

    public bool IsToken { get; private init; }

    public bool IsUnknown { get; private init; }

    public IReadOnlyList<string>? GoodFor { get; private init; }

    /// <summary>The kind of the token's owner; null for the community's.</summary>
    public string? Of { get; private init; }

    public static CallerKind Named(string name) => All.Single(k => k.Name == name);

    public override string ToString() => Name;

    /// <summary>The reason for which a route refuses them; null if it accepts them.</summary>
    public Error? Refusal(RouteAttribute route) =>
        IsUnknown ? new TokenUnknown()
        : IsToken ? RefusalOfToken(route)
        : !Opens(route) ? (HasPerson ? new Denied() : new SignInNeeded())
        : LooksAsAnother && route is PostAttribute { WhileSeeingAs: false } ? new OnlyLooking()
        : null;

    /// <summary>The expected caller; <see cref="CallerTests"/> compares it with the program's.</summary>
    public Caller Made(Community community) =>
        new(
            community,
            HasPerson ? new PersonId(Guid.CreateVersion7()) : null,
            HasPerson ? Name : null,
            new HashSet<Role>(),
            May,
            Languages.English
        )
        {
            Account = HasAccount ? Guid.CreateVersion7() : null,
            Token = IsToken && !IsUnknown ? Guid.CreateVersion7() : null,
            Scopes = GoodFor?.ToHashSet(StringComparer.Ordinal),
            Unknown = IsUnknown,
            SeeingAs = LooksAsAnother ? new(new("成員", "Member")) : null,
            PermissionsAt =
                MayAtSite.Count > 0
                    ? new Dictionary<SiteId, IReadOnlySet<string>> { [new(Guid.CreateVersion7())] = MayAtSite }
                    : new Dictionary<SiteId, IReadOnlySet<string>>(),
        };

    private bool Opens(RouteAttribute route) =>
        route.Requires switch
        {
            Requires.Nothing => true,
            Requires.Account => HasAccount,
            Requires.SignIn => HasPerson,
            _ => May.Contains(route.Requires) || (route.AtSite && MayAtSite.Contains(route.Requires)),
        };

    private Error? RefusalOfToken(RouteAttribute route)
    {
        if (route.SessionOnly)
            return new SessionNeeded();
        var let = route.Requires switch
        {
            Requires.Nothing => true,
            Requires.Account => false,
            Requires.SignIn when !HasPerson => false,
            Requires.SignIn => GoodFor!.Contains(route.Scope ?? (route is GetAttribute ? "own.read" : "own.write")),
            _ => May.Contains(route.Requires),
        };
        return let ? null
            : route.Requires == Requires.SignIn && !HasPerson ? new PersonNeeded()
            : new Denied();
    }

    private static CallerKind OfToken(string name, string? of, string[] scopes)
    {
        var person = of switch
        {
            null => scopes.ToHashSet(StringComparer.Ordinal),
            nameof(PersonState.Paused) => [.. OfOperator.Where(App.WhenPaused.Contains)],
            TwoHouses.AtOneSite => [],
            _ => Declared(Enum.Parse<Role>(of)),
        };
        return new(name)
        {
            HasAccount = false,
            HasPerson = of is not null,
            IsToken = true,
            GoodFor = scopes,
            May = [.. scopes.Where(person.Contains)],
            Of = of,
        };
    }

    private static HashSet<string> Declared(Role role) =>
        App.Permissions.Where(p => p.Value.Contains(role)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
}
