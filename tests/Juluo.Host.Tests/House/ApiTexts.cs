using System.Text.Json.Nodes;

namespace Juluo.Host.Tests;

/// <summary>The sentences of the API's description, by their position in it.</summary>
internal static class ApiTexts
{
    public static Dictionary<string, string> All() =>
        Below(ApiContract.Description).ToDictionary(t => t.Path, t => t.Text, StringComparer.Ordinal);

    private static IEnumerable<(string Path, string Text)> Below(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p =>
                p is { Key: "summary" or "description", Value: JsonValue text } ? [(text.GetPath(), text.ToString())] : Below(p.Value)
            ),
            JsonArray a => a.SelectMany(Below),
            _ => [],
        };
}
