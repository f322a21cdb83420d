using System.Text.Json;

namespace Juluo.Testing;

/// <summary>The names of schema.org that the public pages use, from https://schema.org/version/latest: for each type the properties of it and of its ancestors.</summary>
public static class SchemaOrg
{
    private static readonly string[] Thing = ["name", "url", "description", "image", "sameAs"];

    private static readonly string[] Service = ["audience", "availableChannel", "broker", "hoursAvailable", "provider", "serviceType"];

    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["Organization"] = [.. Thing, "address", "telephone", "makesOffer", "parentOrganization", "logo", "contactPoint"],
        ["LocalBusiness"] =
        [
            .. Thing,
            "address",
            "telephone",
            "geo",
            "openingHoursSpecification",
            "parentOrganization",
            "priceRange",
            "currenciesAccepted",
            "makesOffer",
        ],
        ["ContactPoint"] = [.. Thing, "contactType", "availableLanguage", "email", "telephone"],
        ["GeoCoordinates"] = ["latitude", "longitude"],
        ["OpeningHoursSpecification"] = ["dayOfWeek", "opens", "closes", "validFrom", "validThrough"],
        ["Offer"] = [.. Thing, "price", "priceCurrency", "priceSpecification"],
        ["CollectionPage"] = [.. Thing, "mainEntity"],
        ["ItemList"] = [.. Thing, "itemListElement", "numberOfItems"],
        ["ListItem"] = [.. Thing, "position", "item"],
        ["Service"] = [.. Thing, .. Service],
        ["GovernmentService"] = [.. Thing, .. Service, "jurisdiction", "serviceOperator"],
        ["ServiceChannel"] = [.. Thing, "availableLanguage", "serviceLocation", "servicePhone", "serviceUrl", "processingTime"],
        ["Audience"] = [.. Thing, "audienceType"],
        ["Place"] = [.. Thing, "address", "geo", "telephone"],
        ["Project"] = [.. Thing, "parentOrganization"],
        ["UnitPriceSpecification"] = ["price", "priceCurrency", "unitCode"],
    };

    /// <summary>Names that are not in the vocabulary; empty if it is good.</summary>
    public static IReadOnlyList<string> Unknown(object data)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(data));
        return [.. Of(json.RootElement, "")];
    }

    private static IEnumerable<string> Of(JsonElement element, string at)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(e => Of(e, at));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var type = element.TryGetProperty("@type", out var named) ? named.GetString()! : "";
        return !Types.TryGetValue(type, out var known)
            ? [$"{at}: no type {type}"]
            : element
                .EnumerateObject()
                .Where(p => p.Name is not ("@context" or "@type" or "@id"))
                .SelectMany(p => known.Contains(p.Name) ? Of(p.Value, $"{at}/{p.Name}") : [$"{at}: {type} has no {p.Name}"]);
    }
}
