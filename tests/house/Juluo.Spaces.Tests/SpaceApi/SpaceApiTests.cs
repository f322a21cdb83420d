using System.Text.Json;

namespace Juluo.Spaces.Tests;

public sealed class SpaceApiTests(DoorsSite site) : IClassFixture<DoorsSite>
{
    /// <summary>Requirements of SpaceAPI 14 and 15, and the types of its fields, from its documentation at spaceapi.io/docs.</summary>
    private static readonly Dictionary<string, (JsonValueKind[] Kinds, bool Required)> Fields = new(StringComparer.Ordinal)
    {
        ["api_compatibility"] = ([JsonValueKind.Array], true),
        ["space"] = ([JsonValueKind.String], true),
        ["logo"] = ([JsonValueKind.String], true),
        ["url"] = ([JsonValueKind.String], true),
        ["location"] = ([JsonValueKind.Object], true),
        ["location.address"] = ([JsonValueKind.String], false),
        ["location.lat"] = ([JsonValueKind.Number], true),
        ["location.lon"] = ([JsonValueKind.Number], true),
        ["location.timezone"] = ([JsonValueKind.String], false),
        ["state"] = ([JsonValueKind.Object], false),
        ["state.open"] = ([JsonValueKind.True, JsonValueKind.False], false),
        ["state.lastchange"] = ([JsonValueKind.Number], false),
        ["contact"] = ([JsonValueKind.Object], true),
        ["contact.phone"] = ([JsonValueKind.String], false),
    };

    [Fact]
    public async Task A_site_with_a_point_on_the_map_is_described_as_SpaceAPI_14_and_15_ask()
    {
        await site.Database.Do("delete from spaces.site_details"); // tested by the other tests
        (await Ask()).Status.ShouldBe(404);
        await Details(phone: null);
        foreach (var phone in (string?[])[null, "+886 2 2345 6789"])
        {
            await Details(phone);
            var (status, said) = await Ask();
            status.ShouldBe(200);
            Breaches(said!.RootElement).ShouldBeEmpty();
            said.RootElement.GetProperty("api_compatibility").EnumerateArray().Select(v => v.GetString()).ShouldBe(["14", "15"]);
            said.RootElement.GetProperty("contact").TryGetProperty("phone", out _).ShouldBe(phone is not null);
        }

        (await Ask("?site=nowhere")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_site_that_is_called_like_its_community_is_named_once()
    {
        await Details(phone: null);
        (await Ask()).Said!.RootElement.GetProperty("space").GetString()!.ShouldContain(", ");
        await site.Database.Do(
            "update web.site set name_en = $2 where community_id = $1 and id = $3",
            site.Here.Id.Value,
            site.Here.Name.En,
            site.House.Value
        );
        (await Ask()).Said!.RootElement.GetProperty("space").GetString().ShouldBe(site.Here.Name.En);
    }

    [Fact]
    public async Task It_is_open_by_its_hours()
    {
        await Details(phone: null);
        (await Open()).ShouldBeTrue();
        // It is a Thursday, 11:20.
        await site.Database.Do(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) values ($1, $2, 4, 720, 1080)",
            site.Here.Id.Value,
            site.House.Value
        );
        (await Open()).ShouldBeFalse();
        site.Clock.Pass(TimeSpan.FromHours(1));
        (await Open()).ShouldBeTrue();
        var since = (await Ask()).Said!.RootElement.GetProperty("state").GetProperty("lastchange").GetInt64();
        // It opened at noon, twenty minutes ago.
        (site.Clock.GetUtcNow().ToUnixTimeSeconds() - since).ShouldBeInRange(19 * 60, 21 * 60);
    }

    private async Task<bool> Open() => (await Ask()).Said!.RootElement.GetProperty("state").GetProperty("open").GetBoolean();

    private static List<string> Breaches(JsonElement said)
    {
        var found = new Dictionary<string, JsonValueKind>(StringComparer.Ordinal);
        foreach (var field in said.EnumerateObject())
        {
            found[field.Name] = field.Value.ValueKind;
            if (field.Value.ValueKind == JsonValueKind.Object)
                foreach (var within in field.Value.EnumerateObject())
                    found[$"{field.Name}.{within.Name}"] = within.Value.ValueKind;
        }

        return
        [
            .. found
                .Where(f => !Fields.TryGetValue(f.Key, out var known) || !known.Kinds.Contains(f.Value))
                .Select(f => $"{f.Key} is {f.Value}"),
            .. Fields.Where(f => f.Value.Required && !found.ContainsKey(f.Key)).Select(f => $"{f.Key} is missing"),
        ];
    }

    private Task<int> Details(string? phone) =>
        site.Database.Do(
            """
            insert into spaces.site_details (community_id, site_id, address_en, latitude, longitude, phone) values ($1, $2, 'Taipei', 25.04, 121.53, nullif($3, ''))
            on conflict (community_id, site_id) do update set phone = excluded.phone
            """,
            site.Here.Id.Value,
            site.House.Value,
            phone ?? ""
        );

    private async Task<(int Status, JsonDocument? Said)> Ask(string query = "")
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var answer = await http.GetAsync("/spaceapi.json" + query);
        if (answer.IsSuccessStatusCode)
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()) : null);
    }
}
