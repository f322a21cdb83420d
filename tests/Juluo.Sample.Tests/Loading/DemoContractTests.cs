using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace Juluo.Sample.Tests;

/// <summary>Programs that walk the demo from lists to objects, as every kind of caller, get the answers that the API's description promises.</summary>
public sealed class DemoContractTests(DemoSite site, ITestOutputHelper output) : IClassFixture<DemoSite>
{
    private const int AtOnce = 4;
    private const int Rounds = 4;

    /// <summary>The number of addresses of a route requested by the operator, by another caller, and of those that only others know. Another day has others; the night has all.</summary>
    private static readonly (int Operator, int Other, int Strange) Most = Tries.AtNight ? (int.MaxValue, int.MaxValue, 5) : (3, 2, 1);

    private static readonly IReadOnlyList<RouteAttribute> Routes =
    [
        .. Host
            .Modules.App.Routes.Select(r => r.Route)
            .Where(r => r is GetAttribute && ApiContract.Description["paths"]?[r.Path]?["get"] is not null),
    ];

    private readonly List<ApiAnswer> answers = [];

    [Fact] // seen to fail on empty objects in five answers, a 404 that was not described, and with a property that throws
    public async Task Every_thing_in_the_demo_is_answered_to_every_role_as_the_description_says()
    {
        foreach (var community in site.Communities)
        {
            var everyone = new NamedThings(ApiContract.Description);
            foreach (var (number, caller) in (await new DemoCallers(site, community).All()).Index())
                using (caller.Client)
                    await Walk(
                        caller,
                        [
                            .. Routes.Where(
                                (r, n) => caller.May(r) && (caller.WalksAll || (n + number) % Turn.Parts == Turn.Number % Turn.Parts)
                            ),
                        ],
                        everyone
                    );
        }

        var shown = answers.Where(a => a.Status == 200).Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        output.WriteLine($"{answers.Count} answers; not shown: {string.Join(' ', Routes.Select(r => r.Path).Except(shown))}");
        await ApiContract.Hold(answers, output.WriteLine);
        shown.Count.ShouldBeGreaterThan(330, Turn.Again);
    }

    private async Task Walk(DemoCaller caller, IReadOnlyList<RouteAttribute> routes, NamedThings everyone)
    {
        var most = caller.Who == nameof(Role.Operator) ? Most.Operator : Most.Other;
        var (own, asked, got) = (everyone.Another(), new HashSet<string>(StringComparer.Ordinal), new List<ApiAnswer>());
        // Objects named by a response are known only after the request.
        for (var round = 0; round < Rounds; round++)
            await Ask(
                from route in routes
                from address in round == 0 && !route.Path.Contains('{', StringComparison.Ordinal)
                    ? [route.Path]
                    : own.Addresses(route.Path, most, Turn.Number).Concat(everyone.Addresses(route.Path, Most.Strange, Turn.Number))
                select (route.Path, address)
            );
        if (caller.WalksAll)
        {
            var plain = got.Where(a => a.Status == 200).DistinctBy(a => a.Path).ToList();
            await Ask(plain.SelectMany(a => own.Queries(a.Path, a.At).Select(address => (a.Path, address))));
        }

        foreach (var answer in got)
            everyone.Add(answer, answer.At);
        answers.AddRange(got);
        output.WriteLine($"{caller.Who}: {got.Count} {string.Join(' ', got.CountBy(a => a.Status))}");

        async Task Ask(IEnumerable<(string Route, string Address)> what)
        {
            var here = new ConcurrentBag<ApiAnswer>();
            await Parallel.ForEachAsync(
                what.Where(w => asked.Add(w.Address)).ToList(),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (w, _) => here.Add(await DemoContractTests.Ask(caller, w.Route, w.Address))
            );
            foreach (var answer in here.OrderBy(a => a.At, StringComparer.Ordinal))
            {
                own.Add(answer, answer.At);
                got.Add(answer);
            }
        }
    }

    private static async Task<ApiAnswer> Ask(DemoCaller caller, string route, string address)
    {
        var at = caller.Community is { } slug
            ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Community.Query}={slug}"
            : address;
        return await ApiContract.Ask(caller.Client, caller.Who, "GET", route, at) with { At = address };
    }
}
