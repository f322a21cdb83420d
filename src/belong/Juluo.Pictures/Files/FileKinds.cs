namespace Juluo.Pictures;

/// <summary>
/// Allowed file types by extension, and the content type of each. None can be executed or rendered by a browser, and files other than pictures are only ever
/// downloaded.
/// </summary>
public static class FileKinds
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostMegabytes = MostBytes / 1024 / 1024;
    public const int MostName = 200;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
        [".zip"] = "application/zip",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".mp4"] = "video/mp4",
        [".geojson"] = "application/geo+json",
        [".gpx"] = "application/gpx+xml",
    };

    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".webp", ".heic" };

    /// <summary>The value of the <c>accept</c> attribute of an upload field.</summary>
    public static string Accepted => string.Join(',', Pictures.Concat(Kinds.Keys));

    public static bool IsPicture(string name) => Pictures.Contains(Path.GetExtension(name));

    /// <summary>Returns the content type of a file name; null if its extension isn't allowed, or is that of a picture.</summary>
    public static string? Of(string name) => Kinds.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>Returns a file name for display and saving: the last part of a path, without invalid characters.</summary>
    public static string Name(string sent)
    {
        var name = sent.Split('/', '\\')[^1];
        name = string.Concat(name.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && !IsDirection(r.Value))).Trim();
        var ending = Path.GetExtension(name);
        return name.Length <= MostName ? name : string.Concat(name.AsSpan(0, MostName - ending.Length), ending);
    }

    // Directional control characters could show exe.jpg as gpj.exe.
    private static bool IsDirection(int rune) => rune is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F;
}
