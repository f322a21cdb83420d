namespace Juluo.HelpDirectory;

/// <summary>Computes ids for objects that have none, such as an entry's phone. An object gets the same id in every export (RFC 9562, version 8).</summary>
internal static class StableId
{
    /// <param name="of">The id of the object that it belongs to.</param>
    /// <param name="what">The part of that object.</param>
    public static Guid Of(Guid of, string what)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData([.. of.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)], digest);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }
}
