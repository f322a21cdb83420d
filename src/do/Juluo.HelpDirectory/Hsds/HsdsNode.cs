namespace Juluo.HelpDirectory;

/// <summary>Reads and writes an object of HSDS by its property names; a value of another type counts as missing.</summary>
internal static class HsdsNode
{
    public static string? Text(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? FormText.Some(text) : null;

    public static double? Number(this JsonObject node, string name) =>
        node[name] is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    public static Guid? Key(this JsonObject node, string name) => Guid.TryParse(node.Text(name), out var id) ? id : null;

    public static Guid Id(this JsonObject node) =>
        node.Key("id") ?? throw new InvalidOperationException("An object of HSDS without an id.");

    public static JsonObject? One(this JsonObject node, string name) => node[name] as JsonObject;

    public static IEnumerable<JsonObject> Each(this JsonObject node, string name) => (node[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>Writes a text, or removes the property if it is empty: HSDS allows no nulls.</summary>
    public static void Put(this JsonObject node, string name, string? text)
    {
        if (FormText.Some(text) is { } said)
            node[name] = said;
        else
            node.Remove(name);
    }

    public static void PutList(this JsonObject node, string name, IEnumerable<JsonObject> items)
    {
        JsonNode[] all = [.. items.Select(i => i.Parent is null ? i : i.DeepClone())];
        if (all.Length > 0)
            node[name] = new JsonArray(all);
        else
            node.Remove(name);
    }

    public static JsonObject Copy(this JsonObject node) => (JsonObject)node.DeepClone();

    public static JsonObject Without(this JsonObject node, params ReadOnlySpan<string> names)
    {
        var copy = node.Copy();
        foreach (var name in names)
            copy.Remove(name);
        return copy;
    }

    public static JsonObject Read(string json) => (JsonObject)JsonNode.Parse(json)!;
}
