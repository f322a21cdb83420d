using System.Diagnostics;

namespace Juluo.Pictures;

/// <summary>
/// Makes a photo that a person sends into two square ones of our own making: read by its bytes rather than its name, turned upright, cut, encoded again, so that
/// nothing of the sent file (place, camera, a comment, a program hidden behind the picture) is left. The decoding is done by libvips in a process of its own
/// with bounds on memory and time: a file that harms it harms no more than that.
/// </summary>
public sealed class PhotoPress
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostMegapixels = 50;
    public const int Large = 480;
    public const int Small = 96;
    public const string ContentType = "image/webp";
    private const string Field = "photo";
    private const string Encoding = "[Q=80,strip]";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly SemaphoreSlim Turns = new(2);

    public sealed record Pressed(byte[] Large, byte[] Small);

    private enum Shape
    {
        Own,
        Cut,
        Padded,
    }

    /// <summary>A picture in its own proportions.</summary>
    public sealed record Fitted(byte[] Bytes, int Width, int Height);

    /// <summary>A face: square, cut to its middle.</summary>
    public static Task<Outcome<Pressed>> Press(Stream sent, CancellationToken stop) => Square(sent, Field, Large, Small, Shape.Cut, stop);

    /// <summary>A logo: square and whole. Beside one that is wide or high stands nothing, or white where the picture knows no transparency.</summary>
    internal static Task<Outcome<Pressed>> Square(Stream sent, string field, int large, int small, CancellationToken stop) =>
        Square(sent, field, large, small, Shape.Padded, stop);

    private static async Task<Outcome<Pressed>> Square(Stream sent, string field, int large, int small, Shape shape, CancellationToken stop)
    {
        var pressed = await Press(sent, field, large, small, shape, stop);
        return pressed.Failed ? pressed.As<Pressed>() : new Pressed(pressed.Value.Large, pressed.Value.Small.Bytes);
    }

    /// <summary>The same for a picture that is no face: whole, at most so large, and small.</summary>
    public static Task<Outcome<(byte[] Large, Fitted Small)>> Fit(
        Stream sent,
        string field,
        int large,
        int small,
        CancellationToken stop
    ) => Press(sent, field, large, small, Shape.Own, stop);

    private static async Task<Outcome<(byte[] Large, Fitted Small)>> Press(
        Stream sent,
        string field,
        int largest,
        int smallest,
        Shape shape,
        CancellationToken stop
    )
    {
        var folder = Directory.CreateTempSubdirectory("juluo-photo-").FullName;
        await Turns.WaitAsync(stop);
        try
        {
            var (source, large, small) = (
                Path.Combine(folder, "sent"),
                Path.Combine(folder, "large.webp"),
                Path.Combine(folder, "small.webp")
            );
            await using (var file = File.Create(source))
                await sent.CopyToAsync(file, stop);
            if (!await IsPhoto(source, stop))
                return new PhotoErrors.NotAPhoto(field);
            // Only the header is read here; what would unpack to gigabytes goes no further.
            if (await Size(source, stop) is not var (width, height))
                return new PhotoErrors.NotAPhoto(field);
            if ((long)width * height > MostMegapixels * 1_000_000L || Math.Max(width, height) > 30_000)
                return new PhotoErrors.TooLarge(field, MostMegapixels);
            if (!await Fit(source, large, largest, shape, stop) || !await Fit(large, small, smallest, shape, stop))
                return new PhotoErrors.NotAPhoto(field);
            // libvips writes a profile and an Exif part of its own, even when told to strip.
            return
                BareWebp.Of(await File.ReadAllBytesAsync(large, stop)) is { } one
                && BareWebp.Of(await File.ReadAllBytesAsync(small, stop)) is { } other
                && await Size(small, stop) is var (w, h)
                ? (one, new Fitted(other, w, h))
                : new PhotoErrors.NotAPhoto(field);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new PhotoErrors.NoTool(field);
        }
        finally
        {
            Turns.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What may be wrong with a photo of a document that was made small here; null: nothing that can be told.</summary>
    public static async Task<PictureDoubt?> Doubt(Stream small, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("juluo-photo-").FullName;
        await Turns.WaitAsync(stop);
        try
        {
            var (source, grey, raw) = (
                Path.Combine(folder, "small.webp"),
                Path.Combine(folder, "grey.png"),
                Path.Combine(folder, "grey.raw")
            );
            await using (var file = File.Create(source))
                await small.CopyToAsync(file, stop);
            if (
                await Run("vips", ["colourspace", source, grey, "b-w"], stop) is null
                || await Run("vips", ["extract_band", grey, raw + ".png", "0"], stop) is null
                || await Size(raw + ".png", stop) is not var (width, _)
                || await Run("vips", ["rawsave", raw + ".png", raw], stop) is null
            )
                return null;
            return PictureLook.Doubt(await File.ReadAllBytesAsync(raw, stop), width);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Turns.Release();
            Directory.Delete(folder, recursive: true);
        }
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

    private static async Task<(int Width, int Height)?> Size(string path, CancellationToken stop) =>
        await Run("vipsheader", ["-f", "width", path], stop) is { } width
        && await Run("vipsheader", ["-f", "height", path], stop) is { } height
        && int.TryParse(width, out var w)
        && int.TryParse(height, out var h)
            ? (w, h)
            : null;

    private static async Task<bool> Fit(string from, string to, int side, Shape shape, CancellationToken stop)
    {
        var whole = shape == Shape.Padded ? to + ".png" : null;
        return await Thumbnail(from, whole ?? to + Encoding, side, shape, stop)
            && (whole is null || await Pad(whole, to + Encoding, side, stop))
            && File.Exists(to);
    }

    private static async Task<bool> Thumbnail(string from, string to, int side, Shape shape, CancellationToken stop) =>
        await Run(
            "vipsthumbnail",
            [
                from,
                "--size",
                shape == Shape.Own ? $"{side}x{side}>" : $"{side}x{side}",
                .. shape == Shape.Cut ? ["--smartcrop", "centre"] : Array.Empty<string>(),
                "--export-profile",
                "srgb",
                "-o",
                to,
            ],
            stop
        )
            is not null;

    private static async Task<bool> Pad(string from, string to, int side, CancellationToken stop) =>
        // Four bands, or grey and two: the last says how much is seen, and black with none of it is nothing.
        await Run("vipsheader", ["-f", "bands", from], stop) is { } bands
        && await Run(
            "vips",
            ["gravity", from, to, "centre", $"{side}", $"{side}", "--extend", bands is "2" or "4" ? "black" : "white"],
            stop
        )
            is not null;

    /// <returns>What it printed; null when it failed or took too long.</returns>
    private static async Task<string?> Run(string program, string[] arguments, CancellationToken stop)
    {
        if (!File.Exists("/usr/bin/" + program))
            throw new System.ComponentModel.Win32Exception($"{program} is not installed.");
        // util-linux: 1 GB of memory, 15 seconds of processor time, 32 MB of file.
        var start = new ProcessStartInfo(
            "/usr/bin/prlimit",
            ["--as=1073741824", "--cpu=15", "--fsize=33554432", "/usr/bin/" + program, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1"; // loaders that libvips itself does not hold safe stay shut
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
