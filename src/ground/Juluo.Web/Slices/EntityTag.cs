using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Juluo.Web;

/// <summary>Entity tags (RFC 9110): of a version if what is shown has one, else of the content.</summary>
internal static class EntityTag
{
    public static EntityTagHeaderValue Of(object value, ReadOnlyMemory<byte> json) =>
        value is IVersioned versioned
            ? new($"\"v{versioned.Version}\"")
            // Weak: the same content may be written in other bytes, compressed or not.
            : new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content(value, json))[..12])}\"", isWeak: true);

    /// <summary>What is said, whatever the order in which the database gave the members of a table by key; without the cursor, which is sealed differently each time.</summary>
    private static ReadOnlySpan<byte> Content(object value, ReadOnlyMemory<byte> json)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using (var read = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(buffer))
            Write(read.RootElement, writer, value is IPage ? "next" : null);
        return buffer.WrittenSpan;
    }

    private static void Write(JsonElement element, Utf8JsonWriter to, string? without = null)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var member in element.EnumerateObject().Where(m => m.Name != without).OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    to.WritePropertyName(member.Name);
                    Write(member.Value, to);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(item, to);
                to.WriteEndArray();
                break;
            default:
                element.WriteTo(to);
                break;
        }
    }

    /// <summary>Whether the asker has this already.</summary>
    public static bool IsKnown(HttpContext http, EntityTagHeaderValue tag) =>
        http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));

    /// <summary>Whether what was to be changed is still what the asker saw.</summary>
    public static bool Matches(HttpContext http, EntityTagHeaderValue tag) =>
        http
            .Request.GetTypedHeaders()
            .IfMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: !tag.IsWeak));
}
