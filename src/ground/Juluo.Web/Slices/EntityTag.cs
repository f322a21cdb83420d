using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Juluo.Web;

/// <summary>Entity tags (RFC 9110) from the output's version if it has one, else from its content.</summary>
internal static class EntityTag
{
    public static EntityTagHeaderValue Of(object value, ReadOnlyMemory<byte> json) =>
        value is IVersioned versioned
            ? new($"\"v{versioned.Version}\"")
            // Weak: the same content may be sent in different bytes, compressed or not.
            : new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content(value, json))[..12])}\"", isWeak: true);

    /// <summary>Returns the content in a canonical form: object members sorted, since their order depends on the database, and without the cursor, whose encryption differs each time.</summary>
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

    /// <summary>Checks <c>If-None-Match</c>: if the client already has this version.</summary>
    public static bool IsKnown(HttpContext http, EntityTagHeaderValue tag) =>
        http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));

    /// <summary>Checks <c>If-Match</c>: if the client's version is still current.</summary>
    public static bool Matches(HttpContext http, EntityTagHeaderValue tag) =>
        http
            .Request.GetTypedHeaders()
            .IfMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: !tag.IsWeak));
}
