using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Juluo.Testing;

/// <summary>The objects that answers name, by keys of their types and by links, and the addresses of those objects.</summary>
/// <remarks>A key in a nested address (<c>/forms/{id}/submissions/{submission}</c>) comes from an answer about the outer object.</remarks>
public sealed partial class NamedThings
{
    private const int Deepest = 12;

    private readonly JsonNode description;
    private readonly SortedDictionary<string, SortedSet<string>> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> links = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> answers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(string Route, Regex Shape)> routes;

    public NamedThings(JsonNode description)
    {
        this.description = description;
        routes =
        [
            .. description["paths"]!
                .AsObject()
                .Where(p => p.Value!["get"] is not null)
                // A literal address takes precedence over one with brackets, which it would match as well.
                .OrderBy(p => Place().Count(p.Key))
                .Select(p => (p.Key, ShapeOf(p.Key))),
        ];
    }

    private NamedThings(NamedThings like) => (description, routes) = (like.description, like.routes);

    public int Count => keys.Values.Sum(k => k.Count);

    /// <summary>An empty collection with the same description.</summary>
    public NamedThings Another() => new(this);

    /// <summary>Collects the objects that an answer names.</summary>
    /// <param name="address">The address of the request.</param>
    public void Add(ApiAnswer answer, string address)
    {
        if (answer.Link is { } link)
            AddLink(link);
        if (answer is not { Status: 200, Body: { } body })
            return;
        answers[Bare(address)] = body;
        if (Operation(answer.Path)?["responses"]?["200"]?["content"]?["application/json"]?["schema"] is { } schema)
            Read(schema, body, 0);
    }

    /// <summary>Addresses of a route, at most this many of the known ones: different ones for another seed.</summary>
    public IReadOnlyList<string> Addresses(string route, int most, int seed)
    {
        var known = links.GetValueOrDefault(route)?.ToList() ?? [];
        known.AddRange(Filled(route).Except(known, StringComparer.Ordinal));
        var first = known.Count == 0 ? 0 : (int)((uint)seed % (uint)known.Count);
        return [.. known.Skip(first).Concat(known.Take(first)).Take(most)];
    }

    /// <summary>The same address with a value for one of its query's fields: each word of a choice, yes, a key of its type.</summary>
    public IEnumerable<string> Queries(string route, string address)
    {
        var with = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return from parameter in Operation(route)?["parameters"] as JsonArray ?? []
            where (string?)parameter["in"] == "query"
            from value in Values(parameter["schema"]!).Take(Deepest)
            select $"{address}{with}{parameter["name"]}={value}";
    }

    private IEnumerable<string> Filled(string route)
    {
        IEnumerable<string> filled = [""];
        var (at, number) = (0, 0);
        foreach (Match place in Place().Matches(route))
        {
            var before = route[at..place.Index];
            var name = place.Value.Trim('{', '}');
            var schema = ParameterOf(route, name)?["schema"];
            var isFirst = number++ == 0;
            filled = filled.SelectMany(f => Keys(schema, name, f + before, isFirst).Select(k => f + before + k)).ToList();
            at = place.Index + place.Length;
        }

        return filled.Select(f => f + route[at..]);
    }

    private IEnumerable<string> Keys(JsonNode? schema, string name, string before, bool isFirst)
    {
        if (schema is null)
            return [];
        var resolved = Resolved(schema);
        if (resolved["enum"] is JsonArray words)
            return words.Select(w => w!.ToString());
        var type = (string?)schema["$ref"] is { } to ? to.Split('/')[^1] : null;
        if (isFirst && type is not null)
            return keys.GetValueOrDefault(type) ?? [];
        // The answers about the outer object: /forms/1 for /forms/1/submissions/{submission}; for the first key the list.
        var about = before.TrimEnd('/');
        var word = about[(about.LastIndexOf('/') + 1)..];
        var outer = isFirst ? about : about[..about.LastIndexOf('/')];
        var known = keys.GetValueOrDefault(type ?? "");
        return answers
            .Where(a => a.Key == outer || a.Key == about || a.Key.StartsWith(outer + "/", StringComparison.Ordinal))
            .Take(Deepest)
            .SelectMany(a => type is null ? Named(a.Value, name, word, 0) : Texts(a.Value, 0).Where(t => known?.Contains(t) is true))
            .Where(k => k.Length is > 0 and < 100)
            .Select(Uri.EscapeDataString)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Values of fields with the name in the bracket, or of the segment before it; for lists with that name, the keys of their items.</summary>
    private static IEnumerable<string> Named(JsonNode? value, string name, string word, int depth) =>
        (value, depth) switch
        {
            (_, > Deepest) or (null, _) => [],
            (JsonArray items, _) => items.SelectMany(i => Named(i, name, word, depth + 1)),
            (JsonObject fields, _) => fields.SelectMany(f =>
                (f.Value, f.Key == name || f.Key == word) switch
                {
                    (JsonValue one, true) => [one.ToString()],
                    (JsonArray items, true) => items.OfType<JsonObject>().Select(i => (i[name] ?? i["id"])?.ToString()).OfType<string>(),
                    _ => Named(f.Value, name, word, depth + 1),
                }
            ),
            _ => [],
        };

    private static IEnumerable<string> Texts(JsonNode? value, int depth) =>
        (value, depth) switch
        {
            (_, > Deepest) or (null, _) => [],
            (JsonArray items, _) => items.SelectMany(i => Texts(i, depth + 1)),
            (JsonObject fields, _) => fields.SelectMany(f => Texts(f.Value, depth + 1)),
            _ => [value.ToString()],
        };

    private void Read(JsonNode schema, JsonNode? value, int depth)
    {
        if (value is null || depth > Deepest)
            return;
        if ((string?)schema["$ref"] is { } to)
        {
            var name = to.Split('/')[^1];
            schema = Resolved(schema);
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
        switch (value)
        {
            case JsonArray items when schema["items"] is { } item:
                foreach (var each in items)
                    Read(item, each, depth + 1);
                break;
            case JsonObject fields when schema["properties"] is JsonObject properties:
                foreach (var (name, of) in properties)
                    Read(of!, fields[name], depth + 1);
                break;
            case JsonValue text when text.ToString() is ['/', not '/', ..] link:
                AddLink(link);
                break;
        }
    }

    private void AddLink(string link)
    {
        if (link.Any(c => c is ' ' or '{' or '"') || routes.FirstOrDefault(r => r.Shape.IsMatch(Bare(link))).Route is not { } route)
            return;
        if (!links.TryGetValue(route, out var known))
            links[route] = known = new(StringComparer.Ordinal);
        known.Add(link.Split('#')[0]);
    }

    private IEnumerable<string> Values(JsonNode schema)
    {
        var resolved = Resolved(schema);
        return resolved["enum"] is JsonArray words ? words.Select(w => w!.ToString())
            : (string?)resolved["type"] == "boolean" ? ["true"]
            : (string?)schema["$ref"] is { } to && keys.TryGetValue(to.Split('/')[^1], out var known) ? known.Take(1)
            : [];
    }

    private static string Bare(string address) => address.Split('?', '#')[0];

    private JsonNode Resolved(JsonNode schema) =>
        (string?)schema["$ref"] is { } to ? description["components"]!["schemas"]![to.Split('/')[^1]]! : schema;

    private JsonNode? ParameterOf(string route, string name) =>
        (Operation(route)?["parameters"] as JsonArray ?? []).FirstOrDefault(p => (string?)p!["in"] == "path" && (string?)p["name"] == name);

    private JsonNode? Operation(string route) => description["paths"]?[route]?["get"];

    private static Regex ShapeOf(string route) =>
        new($"^{string.Join("[^/]+", Place().Split(route).Select(Regex.Escape))}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{[^/]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
