using System.Buffers.Binary;

namespace Juluo.Lens;

/// <summary>
/// The key of a fact in the ledger: 128 bits of the SHA-256 of community, source and external id. What is published twice has one key, and two
/// different facts meet in one with a probability below 10⁻²⁴ at a hundred million rows.
/// </summary>
internal static class FactId
{
    /// <summary>What all facts of one source begin with; its length stands in front, so that no source can speak for another.</summary>
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
