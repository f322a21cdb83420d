using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Juluo.HelpDirectory.Tests;

/// <summary>The export is HSDS 3: checked against our own list of its properties always, and against its own schemas if they are available.</summary>
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
            Hold(
                HsdsLibrary.Minimal(new(service.Id()), service.Text("name")!, service.Text("status")!, service.Text("last_modified")),
                brief
            );
            if (service["organization"] is JsonObject one)
            {
                Hold(one, organisation);
                Hold(HsdsGaps.Fill(HsdsDoor.Brief(one, "organization"), "organization"), Official.Schema("compiled/organization_list"));
            }

            foreach (var place in (service["service_at_locations"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Hold(place, at);
                Hold(
                    HsdsGaps.Fill(HsdsDoor.Brief(place, "service_at_location"), "service_at_location"),
                    Official.Schema("compiled/service_at_location_list")
                );
            }
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

    /// <summary>The <c>required</c> properties in the schemas of HSDS 3.0 and 3.1; a noun that is not listed requires only its id.</summary>
    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["service"] = "id name status",
        ["organization"] = "id name description",
        ["location"] = "id location_type",
        ["address"] = "id address_1 city state_province postal_code country address_type",
        ["phone"] = "id number",
        ["program"] = "id name description",
        ["organization_identifier"] = "id identifier_type identifier",
        ["taxonomy"] = "id name description",
        ["taxonomy_term"] = "id name description",
        ["metadata"] = "id last_action_date last_action_type field_name previous_value replacement_value updated_by",
    };

    [Fact] // seen to fail with a name that need not be there
    public void Every_noun_requires_what_HSDS_3_requires()
    {
        HsdsShape.Nouns.Count.ShouldBe(20);
        foreach (var (noun, properties) in HsdsShape.Nouns)
            string.Join(' ', properties.Values.Where(p => p.Must).Select(p => p.Name))
                .ShouldBe(Required.GetValueOrDefault(noun, "id"), noun);
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
