using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory.Tests;

/// <summary>
/// Validates an object against a JSON schema, as far as those of HSDS need: type, properties, items, required, enum and format. Properties that the schema does not have are errors too, as in
/// the checks of HSDS itself.
/// </summary>
internal static class Conformance
{
    public static IEnumerable<string> Faults(JsonNode? node, JsonObject schema, string at = "")
    {
        var type = (string?)schema["type"];
        if (!IsOf(node, type))
            return [$"{at}: no {type}"];
        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, node)))
            return [$"{at}: not one of {words.ToJsonString()}"];
        return node switch
        {
            JsonObject fields => OfObject(fields, schema, at),
            JsonArray items when schema["items"] is JsonObject of => items.SelectMany((item, i) => Faults(item, of, $"{at}/{i}")),
            JsonValue value when (string?)schema["format"] is { } format && !HasFormat((string?)value ?? "", format) =>
            [
                $"{at}: no {format}: {value}",
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonObject fields, JsonObject schema, string at)
    {
        foreach (var must in (schema["required"] as JsonArray ?? []).Select(r => (string)r!))
            if (!fields.ContainsKey(must))
                yield return $"{at}: lacks {must}";
        if (schema["properties"] is not JsonObject known)
            yield break;
        foreach (var (name, value) in fields)
            if (known[name] is not JsonObject of)
                yield return $"{at}/{name}: not of the schema";
            else
                foreach (var fault in Faults(value, of, $"{at}/{name}"))
                    yield return fault;
    }

    private static bool IsOf(JsonNode? node, string? type) =>
        type switch
        {
            null => true,
            "object" => node is JsonObject,
            "array" => node is JsonArray,
            "string" => node?.GetValueKind() == JsonValueKind.String,
            "number" => node?.GetValueKind() == JsonValueKind.Number,
            "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            _ => throw new NotSupportedException($"A schema with the type {type}."),
        };

    private static bool HasFormat(string text, string format) =>
        format switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "email" => text.Count(c => c == '@') == 1,
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "time" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => throw new NotSupportedException($"A schema with the format {format}."),
        };
}
