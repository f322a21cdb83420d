using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Keys that answers give, by their types as the API's description names them, and the addresses at which those things are.</summary>
internal sealed partial class NamedThings(JsonNode description)
{
    private readonly Dictionary<string, SortedSet<string>> keys = new(StringComparer.Ordinal);

    public int Count => keys.Values.Sum(k => k.Count);

    public IEnumerable<string> WithoutKey(RouteAttribute route) => route.Path.Contains('{', StringComparison.Ordinal) ? [] : [route.Path];

    /// <summary>The addresses of a route with one key in it; others in another order on another day.</summary>
    public IEnumerable<string> Paths(RouteAttribute route, int most)
    {
        if (Place().Matches(route.Path) is not [var place] || TypeOf(route) is not { } type || !keys.TryGetValue(type, out var known))
            return [];
        var first = Turn.Number % known.Count;
        return
        [
            .. known
                .Skip(first)
                .Concat(known.Take(first))
                .Take(most)
                .Select(key => route.Path.Replace(place.Value, key, StringComparison.Ordinal)),
        ];
    }

    /// <summary>Takes the keys of an answer.</summary>
    /// <param name="line">As <c>answers.js</c> reads it.</param>
    public void Add(RouteAttribute route, JsonNode line)
    {
        if ((int)line["status"]! == 200 && Operation(route)?["responses"]?["200"]?["content"]?["application/json"]?["schema"] is { } schema)
            Read(schema, line["body"], 0);
    }

    private void Read(JsonNode schema, JsonNode? value, int depth)
    {
        if (value is null || depth > 12)
            return;
        if ((string?)schema["$ref"] is { } to)
        {
            var name = to.Split('/')[^1];
            schema = description["components"]!["schemas"]![name]!;
            if ((string?)schema["format"] == "uuid" && value is JsonValue key)
            {
                if (!keys.TryGetValue(name, out var known))
                    keys[name] = known = new(StringComparer.Ordinal);
                known.Add(key.ToString());
                return;
            }
        }

        foreach (var one in schema["oneOf"] as JsonArray ?? [])
            Read(one!, value, depth + 1);
        if (value is JsonArray items && schema["items"] is { } item)
            foreach (var each in items)
                Read(item, each, depth + 1);
        if (value is JsonObject fields && schema["properties"] is JsonObject properties)
            foreach (var (name, of) in properties)
                Read(of!, fields[name], depth + 1);
    }

    private string? TypeOf(RouteAttribute route) =>
        (Operation(route)?["parameters"] as JsonArray ?? [])
            .Where(p => (string?)p!["in"] == "path")
            .Select(p => ((string?)p!["schema"]?["$ref"])?.Split('/')[^1])
            .FirstOrDefault();

    private JsonNode? Operation(RouteAttribute route) => description["paths"]?[route.Path]?[route.Method.ToLowerInvariant()];

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
