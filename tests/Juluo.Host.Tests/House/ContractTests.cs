using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Juluo.Host.Tests;

/// <summary>The description is one that others' programs take, and what the program answers is what it describes.</summary>
public sealed class ContractTests(TwoHouses houses, ITestOutputHelper output) : IClassFixture<TwoHouses>
{
    private const string Token = "token";

    private static readonly NodePackage Contract = new("Contract");
    private static readonly string Description = Path.Combine(Repository.Root, "docs", "api", "openapi.json");
    private static readonly App App = Modules.App;
    private static int addresses;

    /// <summary>Every role, and with it those whose answers have other shapes.</summary>
    private static readonly string[] Everybody = [.. Enum.GetNames<Role>(), TwoHouses.Acquainted, TwoHouses.Visitor, Token];

    /// <summary>Those who try to change things and to see what they may not. What refuses them has one shape for all; that each role is refused is <see cref="RouteWalkTests"/>.</summary>
    private static readonly string[] Trying = [nameof(Role.Operator), nameof(Role.Member), TwoHouses.Visitor, Token];

    [Fact] // seen to fail on the description of before: redocly 105 errors, spectral 109, readme's parser 3
    public async Task Three_validators_of_others_take_the_description()
    {
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
    }

    [Fact] // seen to fail on the description of before: answers of 71 operations were of another shape
    public async Task Every_answer_is_as_the_description_says()
    {
        await Contract.Install();
        var answers = new List<string>();
        foreach (var who in Everybody)
        {
            using var client = who == Token ? await WithToken() : await houses.As(who);
            var may = houses.MayOf(who == Token ? nameof(Role.Operator) : who);
            foreach (var (_, slice, route) in App.Routes)
            foreach (var (kind, path) in houses.Addresses(route.Path, who == Token ? nameof(Role.Operator) : who))
                // Nothing is done on the way: what is asked to change is elsewhere or nowhere, or the asker is nobody.
                if (
                    (route is GetAttribute && (may(route.Requires) || Trying.Contains(who)))
                    || (Trying.Contains(who) && (who == TwoHouses.Visitor || kind is AddressKind.Foreign or AddressKind.Nowhere))
                )
                    if (await Ask(client, who, route, path, slice) is { } line)
                        answers.Add(line);
        }

        var file = Path.Combine(Path.GetTempPath(), $"juluo-answers-{Guid.CreateVersion7():N}.ndjson");
        await File.WriteAllLinesAsync(file, answers);
        var (code, said) = await Contract.Try("node", "answers.js", Description, file);
        output.WriteLine(said);
        if (code == 0)
            File.Delete(file);
        code.ShouldBe(0, said);
        answers.Count.ShouldBeGreaterThan(2000);
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

    /// <summary>An operator's program, good for all that the operator may do.</summary>
    private async Task<HttpClient> WithToken()
    {
        using var person = await houses.As(nameof(Role.Operator));
        person.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var may = houses.MayOf(nameof(Role.Operator));
        using var made = await person.PostAsJsonAsync(
            "/me/tokens",
            new
            {
                name = "contract",
                scopes = App.Permissions.Keys.Where(may).Append(Scopes.OwnRead).Append(Scopes.OwnWrite),
                days = 1,
            }
        );
        using var json = JsonDocument.Parse(await made.Content.ReadAsStringAsync());
        var client = new HttpClient { BaseAddress = houses.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            json.RootElement.GetProperty("token").GetString()
        );
        return client;
    }
}
