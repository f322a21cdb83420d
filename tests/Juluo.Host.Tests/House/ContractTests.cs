using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>The description is one that others' programs take, and what the program answers is what it describes.</summary>
public sealed class ContractTests(TwoHouses houses, ITestOutputHelper output) : IClassFixture<TwoHouses>
{
    private static readonly NodePackage Contract = new("Contract");
    private static readonly string Description = Path.Combine(Repository.Root, "docs", "api", "openapi.json");
    private static readonly App App = Modules.App;
    private static int addresses;

    /// <summary>Every role, and with it those whose answers have other shapes.</summary>
    private static readonly string[] Everybody = [.. Enum.GetNames<Role>(), TwoHouses.Acquainted, TwoHouses.Visitor, CallerKind.Token];

    /// <summary>Those who try to change things too, and ask for what is elsewhere and nowhere: what is said then has one shape for all.</summary>
    private static readonly string[] Trying = [nameof(Role.Operator), nameof(Role.Member), TwoHouses.Visitor];

    /// <summary>
    /// One of so many refusals is asked for, and of the answers to a token: that each refusal is described is <see cref="Every_refusal_is_described"/>, who is refused what is <see cref="GateTests"/>, and a token is answered as its person is.
    /// </summary>
    private const int OfThese = 20;

    [Fact] // seen to fail on the description of before: redocly 105 errors, spectral 109, readme's parser 3
    public async Task Three_validators_of_others_take_the_description()
    {
        const string here = "tests/Juluo.Host.Tests/Contract";
        var accepted = new Accepted(
            nameof(ContractTests),
            "docs/api/openapi.json",
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
            await Contract.Try(Contract.Tool("redocly"), "lint", Description, "--config", "redocly.yaml", "--format", "summary"),
            await Contract.Try(Contract.Tool("spectral"), "lint", Description, "--ruleset", ".spectral.yaml", "-F", "error", "-D"),
            await Contract.Try("node", "parse.js", Description),
        };
        foreach (var (code, said) in found)
            output.WriteLine($"{code}: {said.Trim()}");
        found.ShouldAllBe(f => f.Code == 0, string.Join('\n', found.Where(f => f.Code != 0).Select(f => f.Said)));
        accepted.Keep();
    }

    [Fact] // seen to fail on the description of before: answers of 71 operations were of another shape
    public async Task Every_answer_is_as_the_description_says()
    {
        await Contract.Install();
        var answers = new List<string>();
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
                    // Nothing is done on the way: what is asked to change is elsewhere or nowhere, or the asker is nobody.
                    : Trying.Contains(who) && (lost || who == TwoHouses.Visitor)
                )
                    if (await Ask(client, who, route, path, slice) is { } line)
                        answers.Add(line);
            }
        }

        await Hold(answers);
        answers.Count.ShouldBeGreaterThan(2000);
    }

    /// <summary>Of each kind so many things are asked for, the others on other days; at night all.</summary>
    private static readonly int MostOfAKind = Tries.Of(6, int.MaxValue);

    [Fact] // seen to fail: the type of rules.yaml and a 409 of /surveys/{id}/review were not described
    public async Task Every_thing_that_a_list_names_is_answered_as_the_description_says()
    {
        await Contract.Install();
        var description = JsonNode.Parse(await File.ReadAllTextAsync(Description))!;
        var named = new NamedThings(description);
        using var operators = await houses.As(nameof(Role.Operator));
        var gets = App.Routes.Where(r => r.Route is GetAttribute).ToList();
        // Twice: what a thing names is found once it was asked for.
        for (var round = 0; round < 2; round++)
            foreach (var (_, slice, route) in gets)
            foreach (var path in round == 0 ? named.WithoutKey(route) : named.Paths(route, 3))
                if (await Ask(operators, nameof(Role.Operator), route, path, slice) is { } line)
                    named.Add(route, JsonNode.Parse(line)!);
        var answers = new List<string>();
        foreach (var who in (string[])[nameof(Role.Operator), nameof(Role.Member), nameof(Role.FrontDesk), TwoHouses.Visitor])
        {
            using var client = await houses.As(who);
            foreach (var (_, slice, route) in gets.Where(r => CallerKind.Named(who).Refusal(r.Route) is null))
            foreach (var path in named.Paths(route, MostOfAKind))
                if (await Ask(client, who, route, who == TwoHouses.Visitor ? houses.ForVisitor(path) : path, slice) is { } line)
                    answers.Add(line);
        }

        output.WriteLine($"{named.Count} things, {answers.Count} answers");
        await Hold(answers);
        named.Count.ShouldBeGreaterThan(300);
    }

    /// <summary>Each answer has the shape that the description says, and none is a fault of ours.</summary>
    private async Task Hold(List<string> answers)
    {
        answers.Where(a => (int)JsonNode.Parse(a)!["status"]! >= 500).ShouldBeEmpty();
        var file = Path.Combine(Path.GetTempPath(), $"juluo-answers-{Guid.CreateVersion7():N}.ndjson");
        await File.WriteAllLinesAsync(file, answers);
        var (code, said) = await Contract.Try("node", "answers.js", Description, file);
        output.WriteLine(said);
        if (code == 0)
            File.Delete(file);
        code.ShouldBe(0, said);
    }

    [Fact] // seen to fail with the 403 of one operation taken out of the description
    public void Every_refusal_is_described()
    {
        var paths = JsonNode.Parse(File.ReadAllText(Description))!["paths"]!.AsObject();
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

    private static async Task<string?> Ask(HttpClient client, string who, RouteAttribute route, string path, Type slice)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
        request.Headers.Accept.ParseAdd("application/json");
        // Each from an address of its own: an answer of the limits by address would hide the one that is asked for.
        var address = Interlocked.Increment(ref addresses);
        request.Headers.Add("X-Forwarded-For", $"10.{2 + (address / 62_500)}.{address / 250 % 250}.{address % 250}");
        if (route is PostAttribute)
            request.Content = JsonContent.Create(new { });
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var type = answer.Content.Headers.ContentType;
        // What is watched does not end by itself; a file says by its type what it is.
        var reads = type?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        var body = reads ? JsonNode.Parse(await answer.Content.ReadAsStreamAsync()) : null;
        return JsonSerializer.Serialize(
            new
            {
                who,
                method = route.Method.ToLowerInvariant(),
                path = route.Path,
                status = (int)answer.StatusCode,
                type = type?.ToString(),
                body,
                slice = slice.Name,
            },
            Json.Options
        );
    }
}
