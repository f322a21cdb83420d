namespace Juluo.Host;

/// <summary>
/// The API's description is stored as one file per module, so that each change shows at the module it belongs to, and served as one OpenAPI document. <c>shared.json</c> contains the parts
/// that belong to no module: the introduction, the tags, and the schemas that several modules use.
/// </summary>
internal static class JoinedDescription
{
    /// <param name="folder">The folder of the files.</param>
    /// <returns>The document in UTF-8 without white space, with its paths, webhooks and schemas in ordinal order. O(bytes); needs about three times its length in memory.</returns>
    public static byte[] Of(string folder)
    {
        var files = Directory
            .GetFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => JsonDocument.Parse(File.ReadAllBytes(f)))
            .ToList();
        try
        {
            var order = files
                .Select(f => f.RootElement)
                .Single(r => r.TryGetProperty("openapi", out _))
                .EnumerateObject()
                .Select(m => m.Name);
            using var joined = new MemoryStream();
            using (var writer = new Utf8JsonWriter(joined))
                Write(writer, order, files.Select(f => f.RootElement));
            return joined.ToArray();
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }

    /// <summary>Writes the joined members: at the top level in the order of the shared file, below it by name. A member that several files have must be an object; it is joined recursively.</summary>
    private static void Write(Utf8JsonWriter writer, IEnumerable<string> order, IEnumerable<JsonElement> objects)
    {
        var members = objects.SelectMany(o => o.EnumerateObject()).ToLookup(m => m.Name, m => m.Value, StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var name in order.Union(members.Select(m => m.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            if (members[name].Count() == 1)
                members[name].Single().WriteTo(writer);
            else
                Write(writer, [], members[name]);
        }

        writer.WriteEndObject();
    }
}
