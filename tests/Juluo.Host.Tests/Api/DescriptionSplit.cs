using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juluo.Host.Tests;

/// <summary>Splits the description into a file per module. <see cref="JoinedDescription"/> joins it again.</summary>
internal static class DescriptionSplit
{
    /// <summary>The length up to which a value is written on one line: a reference, a field, a response.</summary>
    private const int Wide = 160;

    private const string Shared = "shared";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="whole">The description.</param>
    /// <param name="moduleOfEvent">The module of each webhook.</param>
    /// <returns>File names and texts. An operation is in the file of its tag, a schema in that of the only module that needs it; everything else is shared.</returns>
    public static SortedDictionary<string, string> Of(JsonObject whole, IReadOnlyDictionary<string, string> moduleOfEvent)
    {
        var components = whole["components"]!.AsObject();
        var schemas = components["schemas"]!.AsObject();
        var placed = new List<(string File, string[] At, JsonNode Node)>();
        foreach (var (path, operations) in whole["paths"]!.AsObject())
        foreach (var (method, operation) in operations!.AsObject())
            placed.Add(((string)operation!["tags"]![0]!, ["paths", path, method], operation));
        placed.AddRange(whole["webhooks"]!.AsObject().Select(w => (moduleOfEvent[w.Key], new[] { "webhooks", w.Key }, w.Value!)));
        placed.AddRange(components.Where(c => c.Key is not "schemas").Select(c => (Shared, new[] { "components", c.Key }, c.Value!)));
        var users = placed
            .GroupBy(p => p.File, StringComparer.Ordinal)
            .SelectMany(file => Needed(file.Select(p => p.Node), schemas).Select(name => (Name: name, File: file.Key)))
            .ToLookup(u => u.Name, u => u.File, StringComparer.Ordinal);
        placed.AddRange(
            schemas.Select(s =>
                (users[s.Key].Count() == 1 ? users[s.Key].Single() : Shared, new[] { "components", "schemas", s.Key }, s.Value!)
            )
        );
        // In the order of the document: the shared file also lists what is in the modules' files, so that the joined one has its order.
        var shared = new JsonObject();
        foreach (var (name, member) in whole)
            shared[name] = name is "paths" or "webhooks" or "components" ? new JsonObject() : member!.DeepClone();
        var files = new Dictionary<string, JsonObject>(StringComparer.Ordinal) { [Shared] = shared };
        foreach (var (file, at, node) in placed)
        {
            if (!files.TryGetValue(file, out var parent))
                files[file] = parent = [];
            foreach (var step in at[..^1])
                parent = (parent[step] ??= new JsonObject()).AsObject();
            parent[at[^1]] = node.DeepClone();
        }

        return new(files.ToDictionary(f => f.Key + ".json", f => Written(f.Value)), StringComparer.Ordinal);
    }

    /// <summary>The schemas that nodes refer to, directly or indirectly.</summary>
    private static HashSet<string> Needed(IEnumerable<JsonNode> nodes, JsonObject schemas)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonNode>(nodes);
        while (open.TryDequeue(out var node))
            foreach (var name in References(node).Where(found.Add))
                open.Enqueue(schemas[name]!);
        return found;
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p =>
                p.Key is "$ref" && ((string)p.Value!).Split('/') is [_, _, "schemas", var name] ? [name] : References(p.Value)
            ),
            JsonArray a => a.SelectMany(References),
            _ => [],
        };

    private static string Written(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int indent, int taken)
    {
        var line = node?.ToJsonString(Plain) ?? "null";
        if (indent > 0 && indent + taken + line.Length <= Wide || node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
        {
            text.Append(line);
            return;
        }

        var inner = indent + 2;
        text.Append(node is JsonObject ? '{' : '[');
        var first = true;
        foreach (var (name, value) in node is JsonObject o ? o : node.AsArray().Select(v => KeyValuePair.Create("", v)))
        {
            text.Append(first ? "\n" : ",\n").Append(' ', inner);
            first = false;
            var label = node is JsonObject ? JsonSerializer.Serialize(name, Plain) + ": " : "";
            text.Append(label);
            Write(text, value, inner, label.Length);
        }

        text.Append('\n').Append(' ', indent).Append(node is JsonObject ? '}' : ']');
    }
}
