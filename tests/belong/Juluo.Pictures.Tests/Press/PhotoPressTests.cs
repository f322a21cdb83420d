using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Juluo.Pictures.Tests;

/// <summary>Photos as people upload them, and as they should not.</summary>
public sealed class PhotoPressTests
{
    private static readonly PictureFieldAttribute Face = new("photo", PhotoPress.Large, PhotoPress.Small) { Cut = true };

    private static Task<Outcome<PressedPicture>> Press(byte[] sent, PictureFieldAttribute field) =>
        PhotoPress.Press(new MemoryStream(sent), field, new("test", IsKnown: true), default);

    [Fact]
    public async Task A_photo_becomes_two_squares_with_nothing_of_the_sent_file_in_them()
    {
        var pressed = await Press(Png(300, 200, "Exif secret: 25.0330 N 121.5654 E"), Face);
        pressed.Failed.ShouldBeFalse();
        foreach (var photo in (byte[][])[pressed.Value.Large, pressed.Value.Small])
        {
            Encoding.ASCII.GetString(photo, 0, 4).ShouldBe("RIFF");
            Encoding.Latin1.GetString(photo).ShouldNotContain("25.0330");
            Encoding.Latin1.GetString(photo).ShouldNotContain("EXIF");
        }
    }

    [Fact] // seen to fail with the bound on points taken out: it was unpacked, and became a photo
    public async Task A_picture_that_would_unpack_to_gigabytes_is_refused_by_its_header()
    {
        var bomb = Png(60_000, 60_000, "", rows: 4);
        bomb.Length.ShouldBeLessThan(100_000);
        (await Press(bomb, Face)).Errors.Single().ShouldBeOfType<PhotoErrors.TooLarge>();
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("%PDF-1.7 not a photo at all")]
    [InlineData("\u0089PNG is what it only says it is")]
    [InlineData("x")]
    public async Task What_is_no_photo_is_refused_whatever_it_says_it_is(string content) =>
        (await Press(Encoding.Latin1.GetBytes(content), Face)).Errors.Single().ShouldBeOfType<PhotoErrors.NotAPhoto>();

    [Theory]
    [InlineData(300, 200, 96, 64)]
    [InlineData(200, 300, 64, 96)]
    [InlineData(40, 20, 40, 20)]
    public async Task A_picture_keeps_its_proportions_and_says_how_large_its_small_one_is(
        int width,
        int height,
        int smallWidth,
        int smallHeight
    )
    {
        var pressed = (await Press(Png(width, height, ""), new("photo", 480, 96) { Judged = true })).Value;
        (pressed.Width, pressed.Height).ShouldBe((smallWidth, smallHeight));
        pressed.Doubt.ShouldBe(PictureDoubt.Dark, "every pixel of it is black");
        BareWebp.Size(pressed.Large).ShouldBe((width, height));
    }

    [Fact]
    public async Task A_wide_logo_is_whole_in_its_square_with_nothing_above_and_below()
    {
        var pressed = await Press(Png(300, 100, ""), new("photo", 90, 30) { Padded = true });
        pressed.Failed.ShouldBeFalse();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pressed.Value.Large);
        (await Brightness(file, 45, 2)).ShouldBe(255, "a grey picture knows no transparency: white stands above it");
        (await Brightness(file, 1, 45)).ShouldBeLessThan(40, "its left end is there");
        (await Brightness(file, 88, 45)).ShouldBeLessThan(40, "and its right");
        File.Delete(file);
    }

    private static async Task<double> Brightness(string file, int x, int y)
    {
        using var vips = Process.Start(
            new ProcessStartInfo("/usr/bin/vips", ["getpoint", file, $"{x}", $"{y}"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await vips.StandardOutput.ReadToEndAsync();
        return double.Parse(said.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
    }

    /// <summary>A grey picture with a comment; with fewer rows than declared, one that only claims its size.</summary>
    private static byte[] Png(int width, int height, string comment, int? rows = null)
    {
        using var made = new MemoryStream();
        made.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(made, "IHDR", [.. Number(width), .. Number(height), 8, 0, 0, 0, 0]);
        if (comment.Length > 0)
            Chunk(made, "tEXt", [.. Encoding.Latin1.GetBytes("Comment"), 0, .. Encoding.Latin1.GetBytes(comment)]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var row = 0; row < (rows ?? height); row++)
                zlib.Write(new byte[width + 1]);
        Chunk(made, "IDAT", packed.ToArray());
        Chunk(made, "IEND", []);
        return made.ToArray();
    }

    private static byte[] Number(int n) => [(byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n];

    private static void Chunk(MemoryStream to, string kind, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        to.Write(Number(data.Length));
        to.Write(body);
        to.Write(Number(unchecked((int)Crc(body))));
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
