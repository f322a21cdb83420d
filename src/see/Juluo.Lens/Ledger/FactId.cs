using System.Buffers.Binary;

namespace Juluo.Lens;

/// <summary>
/// The key of a fact in the ledger: 128 bits of the SHA-256 of community, source and external id. A fact published twice has the same key; the probability that two different facts
/// collide is below 10⁻²⁴ at a hundred million rows.
/// </summary>
internal static class FactId
{
    /// <summary>Returns the common prefix of all facts of one source. It contains the length of the source's name, so that no source can produce another's keys.</summary>
    public static byte[] Prefix(CommunityId community, string source)
    {
        var name = Encoding.UTF8.GetBytes(source);
        var prefix = new byte[20 + name.Length];
        community.Value.TryWriteBytes(prefix, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(prefix.AsSpan(16), name.Length);
        name.CopyTo(prefix, 20);
        return prefix;
    }

    public static Guid Of(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> externalId)
    {
        var length = prefix.Length + externalId.Length;
        Span<byte> whole = length <= 1024 ? stackalloc byte[length] : new byte[length];
        prefix.CopyTo(whole);
        externalId.CopyTo(whole[prefix.Length..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(whole, hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
