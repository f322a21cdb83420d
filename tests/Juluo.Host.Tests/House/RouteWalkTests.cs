using System.Net.Http.Json;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>
/// Every route as those who may: whom it refuses is decided in <see cref="GateTests"/>. Nobody is answered 500, what belongs to another community is not here, and no sentence is missing.
/// A new route is walked without anybody listing it.
/// </summary>
public sealed partial class RouteWalkTests(TwoHouses houses, ITestOutputHelper output) : IClassFixture<TwoHouses>
{
    private static readonly App App = Modules.App;
    private static int callers;

    /// <summary>These are answered by pages, which differ for them. The others are answered by what a page would say.</summary>
    private static readonly string[] ReadsPages =
    [
        nameof(Role.Operator),
        nameof(Role.Member),
        nameof(Role.FrontDesk),
        TwoHouses.Visitor,
        TwoHouses.Stranger,
    ];

    /// <summary>They walk wherever they may. Everybody else walks where the module can tell them from these, and one route of each module.</summary>
    private static readonly string[] Everywhere = [.. ReadsPages, nameof(PersonState.Paused), nameof(PersonState.Alumni)];

    private static readonly Dictionary<string, HashSet<string>> Asked = App.Modules.ToDictionary(
        m => m.Name,
        PermissionsThatIts,
        StringComparer.Ordinal
    );

    private static readonly ILookup<Type, CallerKind> Walkers = App
        .Routes.SelectMany((r, n) => WalkersOf(r.Module, r.Route, n).Select(k => (r.Slice, Kind: k)))
        .ToLookup(w => w.Slice, w => w.Kind);

    public static TheoryData<string> Everybody => [.. CallerKind.All.Where(k => !k.IsToken).Select(k => k.Name)];

    [Theory] // seen to fail with a route that finds by its key alone, under the owner of the tables: what is elsewhere is not here
    [MemberData(nameof(Everybody))]
    public async Task A_route_answers_those_whom_it_declares(string who)
    {
        using var client = await houses.As(who);
        var kind = CallerKind.Named(who);
        var wrong = new List<string>();
        var asked = 0;
        // Signing out ends the session, so it comes last.
        foreach (var (_, slice, route) in App.Routes.Where(r => Walkers[r.Slice].Contains(kind)).OrderBy(r => r.Route.Path == "/sign-out"))
        {
            foreach (var (address, path) in houses.Addresses(route.Path, who))
            {
                asked++;
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
                request.Headers.Accept.ParseAdd(ReadsPages.Contains(who) ? "text/html" : "application/json");
                // Each from an address of its own: an answer of the limits by address would hide the one that is asked for.
                var caller = Interlocked.Increment(ref callers);
                request.Headers.Add("X-Forwarded-For", $"10.1.{caller / 250}.{caller % 250}");
                if (route is PostAttribute)
                    request.Content = JsonContent.Create(
                        new
                        {
                            said = "yes",
                            says = "partner",
                            given = true,
                            open = true,
                            text = "一句話",
                            perMonth = 2,
                        }
                    );
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                var status = (int)answer.StatusCode;
                var signIn = status == 302 && answer.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal);
                var said = $"{who}: {route.Method} {path} ({address}, {slice.Name}) needs “{route.Requires}”, answered {status}";
                if (status >= 500)
                    wrong.Add(said);
                else if (status is 401 or 403 || signIn)
                    wrong.Add(said + ": declared, and refused");
                else if (who == TwoHouses.AtOneSite && route.AtSite && path.Contains("/sites/", StringComparison.Ordinal) && status != 404)
                    wrong.Add(said + ": the site is another");
                else if (address == AddressKind.Foreign && status is not (404 or 409 or 410 or 422))
                    wrong.Add(said + ": what is elsewhere is not here");
                if (route is PostAttribute && status < 400 && path.StartsWith("/me/", StringComparison.Ordinal))
                    await houses.Restore(who);
            }
        }

        output.WriteLine($"{App.Routes.Count} routes as one of {Everybody.Count}: {asked} answers as {who}, {wrong.Count} wrong.");

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        // Seen to fail: /settings/roles showed “room.places”, and the history of a circle with shares “CirclePart.10” for ten of them. The catalogues have the same keys in both languages.
        houses
            .Services.GetRequiredService<Catalogue>()
            .Missed.Except([TwoHouses.NoSuchLock])
            .ShouldBeEmpty("keys of sentences that nobody wrote, on a page or in a mail");
    }

    [Fact] // seen to fail with Everywhere empty of visitors, and with no permission read from the programs
    public void Every_route_is_walked_and_everybody_walks()
    {
        App.Routes.Where(r => !Walkers[r.Slice].Any()).Select(r => r.Slice.Name).ShouldBeEmpty();
        var walking = Walkers.SelectMany(w => w).ToLookup(k => k.Name, StringComparer.Ordinal);
        foreach (var who in Everybody)
            walking[who].Count().ShouldBeGreaterThan(15, who);
        Asked.Values.Count(a => a.Count > 0).ShouldBeGreaterThan(20);
    }

    private static IEnumerable<CallerKind> WalkersOf(Module module, RouteAttribute route, int number)
    {
        var may = CallerKind.All.Where(k => !k.IsToken && k.Refusal(route) is null).ToList();
        var always = may.Where(k => Everywhere.Contains(k.Name)).ToList();
        var seen = always.Select(Shape).ToHashSet(StringComparer.Ordinal);
        // Of those whom the module cannot tell from each other one walks: on each route another.
        var others = may.Except(always)
            .GroupBy(Shape, StringComparer.Ordinal)
            .Where(g => !seen.Contains(g.Key))
            .Select(g => g.ElementAt(number % g.Count()));
        var firsts = may.Where(k =>
            App.Routes.First(r => r.Module == module && r.Route.Method == route.Method && k.Refusal(r.Route) is null).Route == route
        );
        return always.Concat(others).Concat(firsts).Distinct();

        string Shape(CallerKind kind) =>
            $"{kind.HasPerson} {kind.MayAtSite.Count > 0} {string.Join(' ', kind.May.Where(Asked[module.Name].Contains).Order(StringComparer.Ordinal))}";
    }

    /// <summary>The permissions that a module's program asks for by name. What fills pages that all share asks for all.</summary>
    private static HashSet<string> PermissionsThatIts(Module module)
    {
        if (module is WebModule)
            return [.. App.Permissions.Keys];
        using var file = File.OpenRead(module.GetType().Assembly.Location);
        using var program = new PEReader(file);
        var names = program.GetMetadataReader();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = names.GetNextHandle(text))
            if (names.GetUserString(text) is var name && App.Permissions.ContainsKey(name))
                asked.Add(name);
        return asked;
    }
}
