using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory.Tests;

/// <summary>Our own list of HSDS properties, as a schema: it tests our export on every machine.</summary>
internal static class Shape
{
    public static JsonObject Of(string noun, int depth = 0) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. HsdsShape.Nouns[noun].Values.Where(p => p.Must).Select(p => (JsonNode)p.Name)]),
            ["properties"] =
                depth > 6
                    ? null
                    : new JsonObject(HsdsShape.Nouns[noun].Values.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Of(noun, p, depth)))),
        };

    private static JsonObject Of(string noun, HsdsShape.Property property, int depth)
    {
        if (property.IsObject)
            return property.Many ? new() { ["type"] = "array", ["items"] = Of(property.Type, depth + 1) } : Of(property.Type, depth + 1);
        var schema = new JsonObject { ["type"] = property.Type == "number" ? "number" : "string" };
        if (property.Type is "id" or "uri" or "email" or "date" or "time" or "moment")
            schema["format"] = property.Type switch
            {
                "id" => "uuid",
                "moment" => "date-time",
                var same => same,
            };
        if (HsdsShape.Words.TryGetValue($"{noun}.{property.Name}", out var words))
            schema["enum"] = JsonSerializer.SerializeToNode(words);
        return schema;
    }
}
