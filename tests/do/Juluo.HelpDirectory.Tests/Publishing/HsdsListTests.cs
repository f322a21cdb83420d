using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.HelpDirectory.Tests;

/// <summary>The parameters that HSDS names for lists of services, and of services at places.</summary>
public sealed class HsdsListTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Services_are_asked_for_by_words_kind_organisation_and_time_a_page_at_a_time()
    {
        var street = await Neighbours.Of(ground, 1);
        for (var i = 0; i < 5; i++)
            await street.Add($"協助 {i}", kind: i < 2 ? HelpKind.Food : HelpKind.Legal);
        var first = (await street.Whole())[0];
        async Task<int> Found(string query) => (await Services(street, query)).TotalItems;
        (await Found("")).ShouldBe(5);
        (await Found($"?taxonomy_term_id={HelpKinds.IdOf(HelpKind.Food)}")).ShouldBe(2);
        (await Found($"?taxonomy_id={HelpKinds.Taxonomy.ToString().ToUpperInvariant()}")).ShouldBe(5);
        (await Found($"?organization_id={first["organization"]!["id"]}")).ShouldBe(5);
        (await Found("?organization_id=nonsense")).ShouldBe(0);
        (await Found("?search=comida")).ShouldBe(2);
        (await Found($"?modified_after={Uri.EscapeDataString(first["last_modified"]!.ToString())}")).ShouldBe(5, "on or after");
        (await Found("?modified_after=2100-01-01")).ShouldBe(0);

        var second = await Services(street, "?per_page=2&page=2");
        (second.TotalPages, second.Size, (string?)second.Contents[0]["name"]).ShouldBe((3, 2, "協助 2"));
        second.Contents[0].ContainsKey("service_at_locations").ShouldBeFalse("that is in full");
        (await Services(street, "?full=true")).Contents[0].ContainsKey("service_at_locations").ShouldBeTrue();
        var minimal = await Services(street, "?minimal=true");
        minimal.Size.ShouldBe(5);
        minimal.Contents[0].Select(p => p.Key).ShouldBe(["id", "name", "status", "last_modified"]);
        await street.Ground.Database.Do("update helpdirectory.entry set hsds = hsds - 'last_modified'");
        var undated = (await Services(street, "?minimal=true")).Contents;
        undated.ShouldAllBe(s => s.Select(p => p.Key).SequenceEqual(new[] { "id", "name", "status" }));
    }

    [Fact]
    public async Task Places_are_asked_for_by_postcode_and_by_distance_from_one()
    {
        var street = await Neighbours.Of(ground, 1);
        await street.Import(
            $"[{Service(1, "Near the station", "103", 25.0500, 121.5150)}, {Service(2, "A kilometre on", "10452", 25.0590, 121.5150)}, {Service(3, "In the south", "800", 22.6394, 120.3026)}]"
        );
        async Task<string[]> Found(string query) => [.. (await Places(street, query)).Contents.Select(c => (string)c["service"]!["name"]!)];
        (await Found("")).Length.ShouldBe(3);
        (await Found("?postcode=103")).ShouldBe(["Near the station"]);
        (await Found("?postcode=104")).ShouldBe(["A kilometre on"], "a postcode begins a longer one");
        (await Found("?postcode=103&proximity=1500")).ShouldBe(["A kilometre on", "Near the station"]);
        (await Found("?postcode=103&proximity=500")).ShouldBe(["Near the station"]);
        (await Found("?postcode=999&proximity=5000000")).ShouldBeEmpty("a place that no one knows has no middle");
        (await Found("?postcode=%25")).ShouldBeEmpty();
    }

    private static string Service(int number, string name, string postcode, double latitude, double longitude) =>
        FormattableString.Invariant(
            $$"""
            { "id": "0d0c1c2e-0000-4000-8000-0000000000{{number}}0", "name": "{{name}}", "status": "active", "service_at_locations": [
              { "id": "0d0c1c2e-0000-4000-8000-0000000000{{number}}1", "location": { "id": "0d0c1c2e-0000-4000-8000-0000000000{{number}}2", "location_type": "physical",
                "latitude": {{latitude}}, "longitude": {{longitude}}, "addresses": [{ "id": "0d0c1c2e-0000-4000-8000-0000000000{{number}}3", "address_1": "1", "city": "c",
                  "state_province": "s", "postal_code": "{{postcode}}", "country": "TW", "address_type": "physical" }] } }] }
            """
        );

    private Task<HsdsPage> Services(Neighbours street, string query) => Library(street, query, l => l.Services(default));

    private Task<HsdsPage> Places(Neighbours street, string query) => Library(street, query, l => l.ServiceAtLocations(default));

    private Task<HsdsPage> Library(Neighbours street, string query, Func<HsdsLibrary, Task<HsdsPage>> ask) =>
        ground.In(
            street.Here,
            s =>
            {
                var http = new DefaultHttpContext();
                http.Request.QueryString = new(query);
                var door = new HsdsDoor(new HttpContextAccessor { HttpContext = http });
                return ask(new(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>(), door));
            }
        );
}
