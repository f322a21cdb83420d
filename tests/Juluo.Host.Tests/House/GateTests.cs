namespace Juluo.Host.Tests;

/// <summary>
/// The gate, tested for every route and every kind of caller without a request. <see cref="CallerTests"/> checks that the program makes these callers,
/// and that it asks the gate.
/// </summary>
public sealed class GateTests
{
    private static readonly App App = Modules.App;

    // If only the secret in the address counts, every caller is a visitor (CallerTests).
    private static readonly List<(Type Slice, RouteAttribute Route)> Routes =
    [
        .. App.Routes.Where(r => r.Route is not PostAttribute { ByCapability: true }).Select(r => (r.Slice, r.Route)),
    ];

    private static readonly Community Somewhere = new(
        new CommunityId(Guid.CreateVersion7()),
        "lane",
        new("巷", "Lane"),
        new("", ""),
        "Asia/Taipei",
        "TWD"
    );

    public static TheoryData<string> Everybody => [.. CallerKind.All.Select(k => k.Name)];

    // Seen to fail, as at least one kind of caller, with Barred answering null; with May negated; with the line of tokens, of sessions, of persons or of "view as" left out;
    // with AtSite ignored, with a token's scopes ignored, and with SignInNeeded and Denied exchanged.
    [Theory]
    [MemberData(nameof(Everybody))]
    public void A_route_lets_in_those_whom_it_declares_and_nobody_else(string who)
    {
        var kind = CallerKind.Named(who);
        var caller = kind.Made(Somewhere);
        var wrong =
            from r in Routes
            let expected = kind.Refusal(r.Route)
            let said = SliceEndpoint.Barred(caller, r.Route)
            where said != expected
            select $"{r.Slice.Name} needs “{r.Route.Requires}”: {said?.GetType().Name ?? "let in"}, not {expected?.GetType().Name ?? "let in"}";
        wrong.ShouldBeEmpty();
    }

    [Fact] // seen to fail with Barred answering null, and with a token let in that is unknown
    public void Nobody_may_more_than_those_they_are_a_part_of()
    {
        foreach (
            var (less, more) in (IReadOnlyList<(string, string)>)
                [
                    (nameof(PersonState.Paused), nameof(PersonState.Trial)),
                    (nameof(PersonState.Trial), nameof(Role.Operator)),
                    (nameof(PersonState.Alumni), nameof(PersonState.Paused)),
                    (nameof(PersonState.Alumni), nameof(Role.Member)),
                    (TwoHouses.SeeingAs, nameof(Role.Operator)),
                    (TwoHouses.SeeingAs, nameof(Role.Member)),
                    (TwoHouses.AtOneSite, nameof(Role.Operator)),
                    (TwoHouses.Stranger, nameof(PersonState.Alumni)),
                    (TwoHouses.Visitor, TwoHouses.Stranger),
                    (CallerKind.Token, nameof(Role.Operator)),
                    (CallerKind.ReadingToken, CallerKind.Token),
                    ("token-of-own-read", CallerKind.ReadingToken),
                    ("token-of-own-write", CallerKind.Token),
                    ("token-of-one-scope", CallerKind.Token),
                    ("token-of-a-member", nameof(Role.Member)),
                    ("token-of-a-paused-operator", nameof(PersonState.Paused)),
                    ("token-at-one-site", TwoHouses.AtOneSite),
                    ("service-token", CallerKind.Token),
                    ("service-token-that-reads", "service-token"),
                    ("unknown-token", TwoHouses.Visitor),
                ]
        )
            LetIn(less).Except(LetIn(more), StringComparer.Ordinal).ShouldBeEmpty($"{less} may what {more} may not");
        LetIn("unknown-token").ShouldBeEmpty();
    }

    [Fact] // seen to fail while 42 routes that change something needed people.see, and four lens.see-own
    public void A_permission_only_reads_where_no_route_that_changes_anything_needs_it()
    {
        // Checked inside the slice: they extend the permissions of people who may call it.
        string[] within =
        [
            CircleRights.Manage,
            ChannelRights.LookAfterAll,
            ProjectRights.Manage,
            CollaborationRights.Manage,
            ChallengeRights.Manage,
            EventRights.Manage,
            QueueRights.Serve,
            FoodBankRights.Work,
        ];
        var changing = App.Routes.Select(r => r.Route).OfType<PostAttribute>().Select(r => r.Requires).ToHashSet(StringComparer.Ordinal);
        App.Permissions.Keys.Where(p => !changing.Contains(p) && !within.Contains(p))
            .ShouldBe(App.Reading, ignoreOrder: true, "a permission that no POST needs only reads, and no other does");
        App.WhenPaused.Where(p => !App.Reading.Contains(p)).ShouldBeEmpty("whoever pauses looks on");
    }

    // Seen to fail with a token's scopes ignored. The first was seen to fail over HTTP with 46 routes that let the token through: ballots, organisations, circles, meetings, shares, ties;
    // the second with a paused operator's POST /organisations and /decisions/{id}/ballots let through, and 40 more.
    [Theory]
    [InlineData(CallerKind.ReadingToken, new string[0])]
    [InlineData("service-token-that-reads", new string[0])]
    [InlineData(nameof(PersonState.Paused), new[] { Requires.SignIn, Requires.Account })]
    public void Whoever_only_reads_changes_nothing_but_what_is_their_own(string who, string[] own)
    {
        var caller = CallerKind.Named(who).Made(Somewhere);
        Routes
            .Where(r => r.Route is PostAttribute && r.Route.Requires != Requires.Nothing && !own.Contains(r.Route.Requires))
            .Where(r => SliceEndpoint.Barred(caller, r.Route) is null)
            .Select(r => $"{r.Slice.Name} needs “{r.Route.Requires}”")
            .ShouldBeEmpty();
        SliceEndpoint.Barred(caller, App.Routes.Select(r => r.Route).First(r => r.Path == "/people" && r is GetAttribute)).ShouldBeNull();
        SliceEndpoint.Barred(caller, App.Routes.Select(r => r.Route).First(r => r.Path == "/circles" && r is GetAttribute)).ShouldBeNull();
    }

    [Fact]
    public void Every_need_is_a_permission_that_somebody_has()
    {
        foreach (
            var (slice, needs) in App
                .Routes.Select(r => (r.Slice, r.Route.Requires))
                .Concat(App.Widgets.Select(w => (w.Slice, w.Widget.Requires)))
                .Concat(App.SearchSources.Select(s => (s.Slice, s.Source.Requires)))
                .Concat(App.Routes.Where(r => r.Route.Scope is not null).Select(r => (r.Slice, r.Route.Scope!)))
        )
            if (needs is not (Requires.Nothing or Requires.Account or Requires.SignIn))
                App.Permissions.ContainsKey(needs).ShouldBeTrue(slice.Name);
    }

    /// <summary>Code that creates slices and runs them, and the check before it.</summary>
    private static readonly Dictionary<string, string> Handling = new(StringComparer.Ordinal)
    {
        ["SliceEndpoint.cs"] = "the gate; and, for If-Match, the slice that shows what a route changes",
        ["SliceEndpoint.Answers.cs"] = "shows a form again to somebody who may see it",
        ["LocalApi.cs"] = "the gate",
        ["DashboardWidgets.cs"] = "the widget's need: CallerTests",
        ["SearchSources.cs"] = "the source's need",
    };

    [Fact] // seen to fail with a file more that casts what it makes to a slice
    public void Only_what_asks_the_gate_makes_slices_by_their_type() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("(ISlice)", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .ShouldBe(Handling.Keys, ignoreOrder: true);

    private static HashSet<string> LetIn(string who)
    {
        var caller = CallerKind.Named(who).Made(Somewhere);
        return [.. Routes.Where(r => SliceEndpoint.Barred(caller, r.Route) is null).Select(r => $"{r.Route.Method} {r.Route.Path}")];
    }
}
