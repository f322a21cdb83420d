using System.Diagnostics;

namespace Juluo.Pictures;

/// <summary>
/// Converts an uploaded photo into a large and a small one: recognized by its content rather than its name, rotated upright, cropped or padded to a square if the field asks for
/// it, and re-encoded, so that no metadata or payload of the uploaded file (location, camera, comments, appended programs) is left. Decoding is done by libvips in a separate
/// process with limits on memory and time: a malicious file harms only that process.
/// </summary>
public sealed class PhotoPress
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostMegapixels = 50;
    public const int Large = 480;
    public const int Small = 96;
    public const string ContentType = "image/webp";
    private const string Encoding = "[Q=80,strip]";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly int Hands = Math.Max(2, Environment.ProcessorCount);

    // One worker is always reserved for signed-in people.
    private static readonly FairTurns Turns = new(Hands, Hands, Hands - 1);

    public sealed record Pressed(byte[] Large, byte[] Small);

    /// <summary>
    /// Waits for its turn, then runs three short processes: for the header, the large picture, and the small picture from the large one. Checking the quality takes a fourth, and
    /// each padded picture two more.
    /// </summary>
    /// <param name="client">The client; turns rotate among clients.</param>
    /// <returns><see cref="PhotoErrors"/> if it is no photo, has more than <see cref="MostMegapixels"/> megapixels or a side of more than 30,000 pixels, takes too long, or libvips isn't
    /// installed.</returns>
    public static async Task<Outcome<PressedPicture>> Press(Stream sent, PictureFieldAttribute field, Client client, CancellationToken stop)
    {
        HeldLock.Refuse("making a photo small");
        using var turn = await Turns.Take(client, stop);
        var folder = Directory.CreateTempSubdirectory("juluo-photo-").FullName;
        try
        {
            var (source, large, small) = (
                Path.Combine(folder, "sent"),
                Path.Combine(folder, "large.webp"),
                Path.Combine(folder, "small.webp")
            );
            await using (var file = File.Create(source))
                await sent.CopyToAsync(file, stop);
            // Reads only the header, to reject files that would unpack to gigabytes.
            if (!await IsPhoto(source, stop) || await Header(source, stop) is not var (width, height, _))
                return new PhotoErrors.NotAPhoto(field.Name);
            if ((long)width * height > MostMegapixels * 1_000_000L || Math.Max(width, height) > 30_000)
                return new PhotoErrors.TooLarge(field.Name, MostMegapixels);
            if (!await Fit(source, large, field.Large, field, stop) || !await Fit(large, small, field.Small, field, stop))
                return new PhotoErrors.NotAPhoto(field.Name);
            // libvips adds a profile and an Exif chunk even with the strip option.
            return
                BareWebp.Of(await File.ReadAllBytesAsync(large, stop)) is { } one
                && BareWebp.Of(await File.ReadAllBytesAsync(small, stop)) is { } other
                && BareWebp.Size(other) is var (w, h)
                ? new PressedPicture(one, other, w, h, field.Judged ? await Doubt(small, folder, stop) : null)
                : new PhotoErrors.NotAPhoto(field.Name);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new PhotoErrors.NoTool(field.Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Returns the quality problem of a document photo, or null if none is found.</summary>
    private static async Task<PictureDoubt?> Doubt(string small, string folder, CancellationToken stop)
    {
        var grey = Path.Combine(folder, "grey.v");
        return await Run("vips", ["colourspace", small, grey, "b-w"], stop) is null ? null
            : VipsImage.Grey(await File.ReadAllBytesAsync(grey, stop)) is var (pixels, width) ? PictureLook.Doubt(pixels, width)
            : null;
    }

    private static async Task<bool> IsPhoto(string path, CancellationToken stop)
    {
        var head = new byte[16];
        await using var file = File.OpenRead(path);
        if (await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop) < head.Length)
            return false;
        ReadOnlySpan<byte> bytes = head;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            || (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            || (bytes[4..].StartsWith("ftyp"u8) && (bytes[8..].StartsWith("hei"u8) || bytes[8..].StartsWith("mif1"u8)));
    }

    private static async Task<(int Width, int Height, int Bands)?> Header(string path, CancellationToken stop)
    {
        if (await Run("vipsheader", ["-a", path], stop) is not { } said)
            return null;
        // Text from the file comes after these three lines and is untrusted.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in said.Split('\n'))
            if (line.Split(": ", 2) is [var name, var value] && int.TryParse(value, out var number))
                numbers.TryAdd(name, number);
        return
            numbers.TryGetValue("width", out var width)
            && numbers.TryGetValue("height", out var height)
            && numbers.TryGetValue("bands", out var bands)
            ? (width, height, bands)
            : null;
    }

    private static async Task<bool> Fit(string from, string to, int side, PictureFieldAttribute field, CancellationToken stop)
    {
        var whole = field.Padded ? to + ".png" : null;
        return await Thumbnail(from, whole ?? to + Encoding, side, field, stop)
            && (whole is null || await Pad(whole, to + Encoding, side, stop))
            && File.Exists(to);
    }

    private static async Task<bool> Thumbnail(string from, string to, int side, PictureFieldAttribute field, CancellationToken stop) =>
        await Run(
            "vipsthumbnail",
            [
                from,
                "--size",
                field is { Cut: false, Padded: false } ? $"{side}x{side}>" : $"{side}x{side}",
                .. field.Cut ? ["--smartcrop", "centre"] : Array.Empty<string>(),
                "--export-profile",
                "srgb",
                "-o",
                to,
            ],
            stop
        )
            is not null;

    private static async Task<bool> Pad(string from, string to, int side, CancellationToken stop) =>
        // With two or four bands, the last is alpha, and fully transparent black is invisible.
        await Header(from, stop) is var (_, _, bands)
        && await Run("vips", ["gravity", from, to, "centre", $"{side}", $"{side}", "--extend", bands is 2 or 4 ? "black" : "white"], stop)
            is not null;

    /// <returns>The output; null if the program failed, or didn't finish within 20 seconds.</returns>
    private static async Task<string?> Run(string program, string[] arguments, CancellationToken stop)
    {
        if (!File.Exists("/usr/bin/" + program))
            throw new System.ComponentModel.Win32Exception($"{program} is not installed.");
        // util-linux: 1 GB of memory, 15 seconds of processor time, 32 MB of file. With lower CPU priority than page requests.
        var start = new ProcessStartInfo(
            "/usr/bin/nice",
            ["-n", "10", "/usr/bin/prlimit", "--as=1073741824", "--cpu=15", "--fsize=33554432", "/usr/bin/" + program, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1"; // disables loaders that libvips considers unsafe
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(patience.Token);
            var complained = process.StandardError.ReadToEndAsync(patience.Token);
            await Task.WhenAll(said, complained, process.WaitForExitAsync(patience.Token));
            return process.ExitCode == 0 ? (await said).Trim() : null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
