using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>External programs accept the description, and the program's answers match it.</summary>
public sealed class ContractTests(TwoHouses houses, ITestOutputHelper output) : IClassFixture<TwoHouses>
{
    private static readonly NodePackage Contract = new("Contract");
    private static readonly App App = Modules.App;

    /// <summary>Every role, including those whose answers have other shapes.</summary>
    private static readonly string[] Everybody = [.. Enum.GetNames<Role>(), TwoHouses.Acquainted, TwoHouses.Visitor, CallerKind.Token];

    /// <summary>Callers who also try to change things, and request objects of other communities and missing ones: those answers have one shape for all.</summary>
    private static readonly string[] Trying = [nameof(Role.Operator), nameof(Role.Member), TwoHouses.Visitor];

    /// <summary>
    /// Only a sample of refusals, and of answers to a token, is requested: <see cref="Every_refusal_is_described"/> checks that each refusal is described, <see cref="GateTests"/> who is refused, and a token gets its person's answers.
    /// </summary>
    private const int OfThese = 20;

    [Fact] // seen to fail on the description of before: redocly 105 errors, spectral 109, readme's parser 3
    public async Task Three_validators_of_others_take_the_description()
    {
        const string here = "tests/Juluo.Host.Tests/Contract";
        var accepted = new Accepted(
            nameof(ContractTests),
            ApiContract.DescriptionFile,
            $"{here}/package-lock.json",
            $"{here}/redocly.yaml",
            $"{here}/.spectral.yaml",
            $"{here}/parse.js"
        );
        if (accepted.IsKnown)
            return;
        await Contract.Install();
        var found = new[]
        {
            await Contract.Try(
                Contract.Tool("redocly"),
                "lint",
                ApiContract.DescriptionFile,
                "--config",
                "redocly.yaml",
                "--format",
                "summary"
            ),
            await Contract.Try(
                Contract.Tool("spectral"),
                "lint",
                ApiContract.DescriptionFile,
                "--ruleset",
                ".spectral.yaml",
                "-F",
                "error",
                "-D"
            ),
            await Contract.Try("node", "parse.js", ApiContract.DescriptionFile),
        };
        foreach (var (code, said) in found)
            output.WriteLine($"{code}: {said.Trim()}");
        found.ShouldAllBe(f => f.Code == 0, string.Join('\n', found.Where(f => f.Code != 0).Select(f => f.Said)));
        accepted.Keep();
    }

    [Fact] // seen to fail on the description of before: answers of 71 operations were of another shape
    public async Task Every_answer_is_as_the_description_says()
    {
        var answers = new List<ApiAnswer>();
        foreach (var who in Everybody)
        {
            var kind = CallerKind.Named(who == TwoHouses.Acquainted ? nameof(Role.Member) : who);
            using var client = kind.IsToken ? await houses.Bearing(kind.Of, kind.GoodFor!) : await houses.As(who);
            var sampled = 0;
            foreach (var (_, slice, route) in App.Routes)
            foreach (var (address, path) in houses.Addresses(route.Path, kind.Of ?? who))
            {
                var lost = address is AddressKind.Foreign or AddressKind.Nowhere;
                if (
                    kind.Refusal(route) is not null || kind.IsToken
                        ? (lost || route is GetAttribute || kind.Refusal(route) is not null) && sampled++ % OfThese == 0
                    : route is GetAttribute
                        ? Trying.Contains(who) || (!lost && (who == TwoHouses.Acquainted || Walkers.Of[slice].Contains(kind)))
                    // Nothing is changed on the way: the objects to change belong to others or are missing, or the caller is a visitor.
                    : Trying.Contains(who) && (lost || who == TwoHouses.Visitor)
                )
                    answers.Add(await ApiContract.Ask(client, who, route.Method, route.Path, path));
            }
        }

        await ApiContract.Hold(answers, output.WriteLine);
        answers.Count.ShouldBeGreaterThan(2000);
    }

    /// <summary>The number of objects requested of each kind, the others on other days; at night all.</summary>
    private static readonly int MostOfAKind = Tries.Of(6, int.MaxValue);

    [Fact] // seen to fail: the type of rules.yaml and a 409 of /surveys/{id}/review were not described
    public async Task Every_thing_that_a_list_names_is_answered_as_the_description_says()
    {
        var named = new NamedThings(ApiContract.Description);
        using var operators = await houses.As(nameof(Role.Operator));
        var gets = App.Routes.Where(r => r.Route is GetAttribute).ToList();
        // Twice, because objects named by a response are known only after the first time.
        for (var round = 0; round < 2; round++)
            foreach (var (_, _, route) in gets.Where(r => round > 0 || !r.Route.Path.Contains('{', StringComparison.Ordinal)))
            foreach (var path in round == 0 ? [route.Path] : named.Addresses(route.Path, 3, Turn.Number))
                named.Add(await ApiContract.Ask(operators, nameof(Role.Operator), route.Method, route.Path, path), path);
        var answers = new List<ApiAnswer>();
        foreach (var who in (string[])[nameof(Role.Operator), nameof(Role.Member), nameof(Role.FrontDesk), TwoHouses.Visitor])
        {
            using var client = await houses.As(who);
            foreach (var (_, _, route) in gets.Where(r => CallerKind.Named(who).Refusal(r.Route) is null))
            foreach (var path in named.Addresses(route.Path, MostOfAKind, Turn.Number))
                answers.Add(
                    await ApiContract.Ask(client, who, route.Method, route.Path, who == TwoHouses.Visitor ? houses.ForVisitor(path) : path)
                );
        }

        output.WriteLine($"{named.Count} things, {answers.Count} answers");
        await ApiContract.Hold(answers, output.WriteLine);
        named.Count.ShouldBeGreaterThan(300);
    }

    [Fact] // seen to fail with the 403 of one operation taken out of the description
    public void Every_refusal_is_described()
    {
        var paths = ApiContract.Description["paths"]!.AsObject();
        var silent =
            from r in App.Routes
            let answers = paths[r.Route.Path]?[r.Route.Method.ToLowerInvariant()]?["responses"]?.AsObject()
            where answers is not null
            from kind in CallerKind.All
            let refusal = r.Route is PostAttribute { ByCapability: true } ? null : kind.Refusal(r.Route)
            where refusal is not null && !answers.ContainsKey(refusal.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))
            select $"{r.Route.Method} {r.Route.Path} as {kind}: {refusal.Status}";
        silent.ShouldBeEmpty();
    }
}
