namespace Juluo.HelpDirectory;

/// <summary>A digest for detecting whether a file has changed an entry: equal content has the same digest, whatever the order of its properties.</summary>
internal static class HsdsDigest
{
    public static string Of(JsonObject node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(JsonNode? node, StringBuilder to)
    {
        switch (node)
        {
            case JsonObject fields:
                to.Append('{');
                foreach (var (name, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
                {
                    to.Append(JsonEncodedText.Encode(name)).Append(':');
                    Write(value, to);
                    to.Append(',');
                }

                to.Append('}');
                break;
            case JsonArray items:
                to.Append('[');
                foreach (var item in items)
                {
                    Write(item, to);
                    to.Append(',');
                }

                to.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                to.Append(value.Deserialize<double>().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                to.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }
}
