using System.Buffers.Binary;

namespace Juluo.Pictures;

/// <summary>Reader of libvips' native image format: a 64-byte header in the writer's byte order, then interleaved pixels.</summary>
internal static class VipsImage
{
    private const int Header = 64;
    private static ReadOnlySpan<byte> LittleEndian => [0xB6, 0xA6, 0xF2, 0x08];

    /// <summary>Returns the first band of an 8-bit image, or null if it isn't such a file. Pure; O(pixels).</summary>
    public static (byte[] Pixels, int Width)? Grey(ReadOnlySpan<byte> file)
    {
        if (file.Length < Header || !file.StartsWith(LittleEndian))
            return null;
        var (width, height, bands, format) = (Number(file, 4), Number(file, 8), Number(file, 12), Number(file, 20));
        if (width <= 0 || height <= 0 || bands <= 0 || format != 0 || Header + ((long)width * height * bands) > file.Length)
            return null;
        var grey = new byte[width * height];
        for (var at = 0; at < grey.Length; at++)
            grey[at] = file[Header + (at * bands)];
        return (grey, width);
    }

    private static int Number(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file[at..]);
}
