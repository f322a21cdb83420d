namespace Juluo.Delivery;

/// <summary>That a person was erased: not who, but enough to recognise them in a backup that was made before.</summary>
/// <param name="Digest">SHA-256 of both keys. A UUIDv7 has 74 random bits: no one finds the key by trying.</param>
public sealed record Erased(CommunityId Community, byte[] Digest, Instant At)
{
    public static byte[] DigestOf(CommunityId community, PersonId person) =>
        SHA256.HashData([.. community.Value.ToByteArray(bigEndian: true), .. person.Value.ToByteArray(bigEndian: true)]);
}
