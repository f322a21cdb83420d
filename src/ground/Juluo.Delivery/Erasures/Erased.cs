namespace Juluo.Delivery;

/// <summary>Record of an erasure: it does not identify the person, but recognises them in an earlier backup.</summary>
/// <param name="Digest">SHA-256 of both keys. A UUIDv7 has 74 random bits, so the key cannot be found by brute force.</param>
public sealed record Erased(CommunityId Community, byte[] Digest, Instant At)
{
    public static byte[] DigestOf(CommunityId community, PersonId person) =>
        SHA256.HashData([.. community.Value.ToByteArray(bigEndian: true), .. person.Value.ToByteArray(bigEndian: true)]);
}
