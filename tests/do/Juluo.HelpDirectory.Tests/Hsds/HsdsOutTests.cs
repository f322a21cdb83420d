using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Juluo.HelpDirectory.Tests;

/// <summary>What goes out is HSDS 3: by our own list of its properties always, and by its own schemas where they are at hand.</summary>
public sealed class HsdsOutTests(Ground ground, ITestOutputHelper say) : IClassFixture<Ground>
{
    [Fact] // seen to fail without HsdsGaps: an address lacks its postal_code, an organisation its description
    public async Task What_was_typed_here_goes_out_as_a_service_of_HSDS()
    {
        var street = await Neighbours.Of(ground);
        await street.Add();
        var whole = (await street.Whole()).Single();
        Conformance.Faults(whole, Shape.Of("service")).ShouldBeEmpty();
        whole["schedules"]!
            .AsArray()
            .Select(s => $"{s!["byday"]} {s["opens_at"]}")
            .ShouldBe(["MO,TU,WE,TH,FR 09:00:00", "MO,TU,WE,TH,FR 13:30:00"]);
        whole["service_at_locations"]![0]!["location"]!["addresses"]![0]!["country"]!.ToString().ShouldBe("TW");
        whole["required_documents"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_API_gives_pages_with_the_names_of_HSDS()
    {
        var street = await Neighbours.Of(ground);
        await street.Add();
        var page = HsdsPages.Of(await street.Whole(), "service");
        var json = System.Text.Json.JsonSerializer.SerializeToNode(page, Json.Options)!.AsObject();
        json.Select(p => p.Key)
            .ShouldBe(
                ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
                ignoreOrder: true
            );
        ((int)json["total_items"]!, (bool)json["first_page"]!, (bool)json["last_page"]!, (bool)json["empty"]!).ShouldBe(
            (1, true, true, false)
        );
        Conformance.Faults(json["contents"]![0], Shape.Of("service")).ShouldBeEmpty();
    }

    [OfficialFact]
    public async Task What_goes_out_is_valid_by_the_schemas_of_HSDS()
    {
        var street = await Neighbours.Of(ground);
        await street.Add();
        await street.Add("第二個", "02-9999-0000 轉 3, 晚上", "closed");
        (await street.Import(Official.Example("service_full"))).Errors.ShouldBeEmpty();
        (await street.Import(ServiceFiles.Many(200), source: "二百")).Errors.ShouldBeEmpty();
        var services = await street.Whole();
        var (full, brief) = (Official.Schema("compiled/service"), Official.Schema("compiled/service_list"));
        var (organisation, at) = (Official.Schema("compiled/organization"), Official.Schema("compiled/service_at_location"));
        var checkedObjects = 0;
        foreach (var service in services)
        {
            Hold(service, full);
            Hold(HsdsGaps.Fill(HsdsDoor.Brief(service, "service"), "service"), brief);
            if (service["organization"] is { } one)
                Hold(one, organisation);
            foreach (var place in service["service_at_locations"] as JsonArray ?? [])
                Hold(place!, at);
        }

        foreach (var term in HelpKinds.Terms)
            Hold(term, Official.Schema("taxonomy_term"));
        Hold(HelpKinds.TaxonomyNode, Official.Schema("taxonomy"));
        say.WriteLine($"{checkedObjects} objects are valid by the schemas of HSDS.");
        checkedObjects.ShouldBeGreaterThan(600);

        void Hold(JsonNode node, JsonObject schema)
        {
            Conformance.Faults(node, schema).ShouldBeEmpty();
            checkedObjects++;
        }
    }

    [OfficialFact]
    public void Our_list_of_properties_is_that_of_the_schemas()
    {
        foreach (var (noun, properties) in HsdsShape.Nouns)
        {
            var schema = Official.Schema(noun);
            var names = schema["properties"]!.AsObject().Select(p => p.Key).ToList();
            // An organisation in the API lists its services too.
            properties.Keys.Except(["services", "service"]).ShouldBe(names.Except(["services", "service"]), ignoreOrder: true, noun);
            var must = (schema["required"] as JsonArray ?? []).Select(r => (string)r!);
            properties.Values.Where(p => p.Must).Select(p => p.Name).ShouldBe(must, ignoreOrder: true, noun);
        }
    }
}
