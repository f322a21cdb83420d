using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Juluo.Kernel;

/// <summary>Entity tags (RFC 9110): of a version if what is shown has one, else of the content.</summary>
internal static class EntityTag
{
    public static EntityTagHeaderValue Of(object value, ReadOnlySpan<byte> json) =>
        value is IVersioned versioned
            ? new($"\"v{versioned.Version}\"")
            // Weak: the same content may be written in other bytes, compressed or not.
            : new($"\"{Convert.ToHexStringLower(SHA256.HashData(json)[..12])}\"", isWeak: true);

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
