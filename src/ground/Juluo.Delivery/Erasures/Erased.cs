using System.Security.Cryptography;

namespace Juluo.Delivery;

/// <summary>That somebody was erased: not who, but enough to know them again in a backup that was made before.</summary>
/// <param name="Digest">SHA-256 of both keys. A UUIDv7 has 74 random bits: nobody finds the key by trying.</param>
public sealed record Erased(CommunityId Community, byte[] Digest, Instant At)
{
    public static byte[] DigestOf(CommunityId community, PersonId person) =>
        SHA256.HashData([.. community.Value.ToByteArray(bigEndian: true), .. person.Value.ToByteArray(bigEndian: true)]);
}
