using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>Complements <see cref="GateTests"/>: the program makes the callers of these kinds, asks the gate for every answer, and gives the right reason of a refusal.</summary>
public sealed class CallerTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    private const int OfEachManner = 3;

    private static readonly App App = Modules.App;
    private static int addresses;

    public static TheoryData<string> Everybody => [.. CallerKind.All.Select(k => k.Name)];

    // Seen to fail with the permissions of a pause, of alumni, of a custom role or of a site left out of MemberCalling; with "view as" that keeps the operator's
    // own permissions; with a token that keeps its person's account, sites or permissions; and with a service token without its scopes.
    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task The_program_makes_the_caller_that_the_gate_is_tested_with(string who)
    {
        var kind = CallerKind.Named(who);
        using var client = await Be(kind);
        houses.LastCaller = null;
        using (await Ask(client, HttpMethod.Get, Path("/home", kind), "text/html")) { }
        Shape(houses.LastCaller.ShouldNotBeNull()).ShouldBe(Shape(kind.Made(houses.LastCaller.Community)));
    }

    [Fact] // seen to fail with the cookie looked at first
    public async Task A_token_counts_and_a_cookie_beside_it_does_not()
    {
        using var operators = await houses.As(nameof(Role.Operator));
        using var client = await Be(CallerKind.Named("token-of-own-read"));
        client.DefaultRequestHeaders.Add("Cookie", operators.DefaultRequestHeaders.GetValues("Cookie"));
        using (await Ask(client, HttpMethod.Get, "/home", "application/json")) { }
        Shape(houses.LastCaller!).ShouldBe(Shape(CallerKind.Named("token-of-own-read").Made(houses.LastCaller!.Community)));
    }

    // Seen to fail with Handled not asking the gate: pages, JSON and forms as everyone; and with Answer not asking it: large bodies, which are waited for.
    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_refusal_says_what_it_is(string who)
    {
        var kind = CallerKind.Named(who);
        using var client = await Be(kind);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (manner, routes) in Manners())
        {
            // The answer of a slice without its secret is not a refusal by the gate.
            var refused = routes.Where(r => r is not PostAttribute { ByCapability: true } && kind.Refusal(r) is not null).ToList();
            // Different routes for each kind of caller, and one of each need before a second of it.
            foreach (
                var route in refused
                    .OrderBy(r => Mixed(who + r.Path))
                    .GroupBy(r => r.Requires, StringComparer.Ordinal)
                    .SelectMany(g => g.Select((r, n) => (Route: r, N: n)))
                    .OrderBy(r => r.N)
                    .Select(r => r.Route)
                    .Take(OfEachManner)
            )
            {
                asked++;
                if (await Fault(client, kind, route, manner) is { } fault)
                    wrong.Add($"{manner}, {route.Method} {route.Path}, which needs “{route.Requires}”: {fault}");
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        // An operator is never refused.
        (asked > 0).ShouldBe(App.Routes.Any(r => kind.Refusal(r.Route) is not null && r.Route is not PostAttribute { ByCapability: true }));
    }

    [Fact] // seen to fail with ByCapability passed over in Calling: a person who sees as another is refused to unsubscribe
    public async Task Where_the_secret_in_the_address_is_all_that_counts_nobody_is_looked_up()
    {
        var routes = App.Routes.Select(r => r.Route).OfType<PostAttribute>().Where(r => r.ByCapability).ToList();
        routes.Count.ShouldBeGreaterThan(5);
        foreach (var who in (string[])[TwoHouses.SeeingAs, nameof(PersonState.Alumni), CallerKind.Token, "unknown-token"])
        {
            using var client = await Be(CallerKind.Named(who));
            houses.LastCaller = null;
            foreach (var route in routes)
                using (await Ask(client, HttpMethod.Post, Visiting.Path(route), "application/json", new StringContent("{}"))) { }
            houses.LastCaller.ShouldBeNull(who);
        }
    }

    // Seen to fail with the widget's need not asked in DashboardWidgets: as a person who has a role at one site.
    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_dashboard_has_no_widget_that_its_reader_may_not_see(string who)
    {
        var kind = CallerKind.Named(who);
        using var client = await Be(kind);
        var may = App
            .Widgets.Where(w => kind.Refusal(new GetAttribute("", w.Widget.Requires) { AtSite = w.Widget.AtSite }) is null)
            .Select(w => $"{w.Widget.Dashboard}: {NamedAttribute.Of(w.Slice)}")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in (string[])["/", "/home", "/today", "/me"])
        {
            using var answer = await Ask(client, HttpMethod.Get, Path(path, kind), "application/json");
            if (kind.Refusal(App.Routes.Select(r => r.Route).First(r => r.Path == path && r is GetAttribute)) is not null)
                continue;
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            var shown = json.RootElement.GetProperty("widgets").EnumerateArray().Select(w => w.GetProperty("name").GetString());
            shown
                .Select(w => $"{json.RootElement.GetProperty("dashboard").GetString()}: {w}")
                .Except(may, StringComparer.Ordinal)
                .ShouldBeEmpty(path);
        }
    }

    /// <summary>Addresses that are not slices: open to everyone, and the same for all.</summary>
    private static readonly string[] Open =
    [
        "/robots.txt",
        "/favicon.ico",
        "/.well-known/change-password",
        "/.well-known/security.txt",
        "/openapi/v1.json",
        "/health/live",
        "/health/seen",
        "/health/ready",
    ];

    [Fact] // seen to fail as it was first run: /health/seen was not known
    public void Every_address_is_a_slice_behind_the_gate_or_known_to_be_open()
    {
        var endpoints = houses
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<LeadsToForm>() is null)
            .ToLookup(e =>
                e.RequestDelegate!.Method.DeclaringType!.FullName!.StartsWith(typeof(SliceEndpoint).FullName!, StringComparison.Ordinal)
            );
        endpoints[true]
            .Select(e => $"{e.Metadata.GetMetadata<RouteAttribute>()!.Method} {e.RoutePattern.RawText}")
            .ShouldBe(App.Routes.Select(r => $"{r.Route.Method} {r.Route.Path}"), ignoreOrder: true);
        endpoints[false].Select(e => e.RoutePattern.RawText!).Where(p => !Open.Contains(p)).ShouldBeEmpty();
        endpoints[true].Where(e => e.Metadata.GetMetadata<SliceTypes>() is null).ShouldBeEmpty();
    }

    /// <summary>The ways to call a route: each is a different path through the program.</summary>
    private static IEnumerable<(string Manner, IEnumerable<RouteAttribute> Routes)> Manners()
    {
        var all = App.Routes.Select(r => r.Route).ToList();
        yield return ("page", all.Where(r => r is GetAttribute { Page: not null }));
        yield return ("JSON", all.Where(r => r is GetAttribute));
        yield return ("form", all.Where(r => r is PostAttribute { Form: not null }));
        yield return ("JSON sent", all.Where(r => r is PostAttribute));
        yield return ("large body", all.Where(r => r is PostAttribute { Held: null } && r.MostBytes > BodyDeadline.SmallBytes));
    }

    private async Task<string?> Fault(HttpClient client, CallerKind kind, RouteAttribute route, string manner)
    {
        var path = Path(Visiting.Path(route), kind);
        var expected = kind.Refusal(route)!;
        if (manner == "large body")
            return await FaultOfLarge(client, expected, path, route.MostBytes);
        // The body is unreadable, because the gate must refuse before it is read.
        var asksForPage = manner is "page" or "form" && !kind.IsToken;
        using var answer = await Ask(
            client,
            new(route.Method),
            path,
            asksForPage ? "text/html" : "application/json",
            manner switch
            {
                "form" => new StringContent("%", new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
                "JSON sent" => new StringContent("{", new MediaTypeHeaderValue("application/json")),
                _ => null,
            }
        );
        if (asksForPage && expected is SignInNeeded)
        {
            var to = $"/sign-in?back={Uri.EscapeDataString(route is GetAttribute ? path : "/")}";
            return (answer.StatusCode, answer.Headers.Location?.ToString()) == (HttpStatusCode.Redirect, to)
                ? null
                : $"{(int)answer.StatusCode} {answer.Headers.Location}, not led to {to}";
        }

        if ((int)answer.StatusCode != expected.Status)
            return $"{(int)answer.StatusCode}, not {expected.Status}";
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (asksForPage)
            return type == "text/html" ? null : $"came as {type}";
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        if (type != "application/problem+json" || problem.RootElement.GetProperty("type").GetString() != expected.Urn)
            return $"{type} {problem.RootElement}, not {expected.Urn}";
        var asks = answer.Headers.WwwAuthenticate.ToString();
        var shouldAsk = expected switch
        {
            TokenUnknown => "Bearer error=\"invalid_token\"",
            SignInNeeded => "Bearer",
            _ => "",
        };
        return asks == shouldAsk ? null : $"WWW-Authenticate: {asks}, not {shouldAsk}";
    }

    /// <summary>A body that is announced and never sent: the refusal does not wait for it.</summary>
    private async Task<string?> FaultOfLarge(HttpClient client, Error expected, string path, long length)
    {
        var headers = string.Concat(
            client
                .DefaultRequestHeaders.Where(h => h.Key is "Cookie" or "Authorization")
                .Select(h => $"{h.Key}: {string.Join("; ", h.Value)}\r\n")
        );
        using var slow = await SlowSocket.Begin(
            houses.Address,
            path,
            "multipart/form-data; boundary=x",
            length,
            headers: $"Accept: application/json\r\nX-Forwarded-For: {Address()}\r\n{headers}"
        );
        var answer = await slow.Answer().WaitAsync(TimeSpan.FromSeconds(20));
        return answer.StartsWith($"HTTP/1.1 {expected.Status}", StringComparison.Ordinal) ? null : answer;
    }

    private async Task<HttpClient> Be(CallerKind kind)
    {
        if (kind.IsUnknown)
        {
            var nobody = await houses.Bearing(null, ["people.see"]);
            nobody.DefaultRequestHeaders.Authorization = new("Bearer", BearerToken.New(houses.Named(nameof(Role.Operator)).House.Id));
            return nobody;
        }

        return kind.IsToken ? await houses.Bearing(kind.Of, kind.GoodFor!) : await houses.As(kind.Name);
    }

    private static async Task<HttpResponseMessage> Ask(
        HttpClient client,
        HttpMethod method,
        string path,
        string accept,
        HttpContent? content = null
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.Add("X-Forwarded-For", Address());
        return await client.SendAsync(request);
    }

    // Each from a separate address, because of the limits by address.
    private static string Address() => $"10.3.{Interlocked.Increment(ref addresses) / 250}.{addresses % 250}";

    /// <summary>Callers whose session names no community name it in the address.</summary>
    private string Path(string path, CallerKind kind) =>
        kind.HasPerson ? path : $"{path}?{Community.Query}={houses.Named(nameof(Role.Operator)).House.Slug}";

    /// <summary>All inputs of the gate.</summary>
    private static string Shape(Caller caller) =>
        string.Join(
            '\n',
            $"account {caller.Account is not null}, person {caller.Person is not null}, token {caller.Token is not null}, unknown {caller.Unknown}, sees as another {caller.SeeingAs is not null}",
            $"may {string.Join(' ', caller.Permissions.Order(StringComparer.Ordinal))}",
            $"may at a site {string.Join(' ', caller.PermissionsAt.Values.SelectMany(p => p).Order(StringComparer.Ordinal))}",
            $"good for {(caller.Scopes is { } scopes ? string.Join(' ', scopes.Order(StringComparer.Ordinal)) : "all")}"
        );

    /// <summary>A hash of a text, the same in every run.</summary>
    private static uint Mixed(string text) => text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));
}
