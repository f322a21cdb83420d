using System.Buffers.Binary;

namespace Juluo.Pictures;

/// <summary>Strips a WebP file (RFC 9649) to its image data: colour profile, Exif, XMP and all other chunks are dropped.</summary>
internal static class BareWebp
{
    private const byte Alpha = 0x10;

    /// <returns>The stripped file, or null if it isn't a WebP file.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length < 20 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
            return null;
        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..12]);
        for (var at = 12; at + 8 <= file.Length; )
        {
            var kind = file.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var whole = 8 + (long)length + (length & 1);
            if (at + whole > file.Length)
                return null;
            var chunk = file.Slice(at, (int)whole);
            if (kind.SequenceEqual("VP8X"u8))
            {
                // Flags announce chunks, so only the flag for transparency is kept.
                kept.AddRange(chunk[..8]);
                kept.Add((byte)(chunk[8] & Alpha));
                kept.AddRange(chunk[9..]);
            }
            else if (kind.SequenceEqual("VP8 "u8) || kind.SequenceEqual("VP8L"u8) || kind.SequenceEqual("ALPH"u8))
                kept.AddRange(chunk);
            at += (int)whole;
        }
        var bare = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bare.AsSpan(4), (uint)bare.Length - 8);
        return bare;
    }

    /// <summary>Returns width and height in pixels, or null if the first chunk contains neither.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
            return null;
        var kind = file.Slice(12, 4);
        var body = file[20..];
        if (kind.SequenceEqual("VP8X"u8))
            return (1 + Three(body[4..]), 1 + Three(body[7..]));
        if (kind.SequenceEqual("VP8L"u8) && BinaryPrimitives.ReadUInt32LittleEndian(body[1..]) is var packed)
            return ((int)(packed & 0x3FFF) + 1, (int)(packed >> 14 & 0x3FFF) + 1);
        return kind.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
            : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
