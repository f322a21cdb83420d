using System.IO.Compression;

namespace Juluo.Forms;

/// <summary>What can be a proof: a picture, a PDF, or a file of an office program. Told by the ending, and by how the file begins. Pure.</summary>
internal static class DocumentFormat
{
    /// <summary>How much of a file says what it is.</summary>
    public const int Head = 1024;

    // A file that unpacks to more than this does harm to the program that opens it at the authority.
    private const long MostUnpacked = 300L * 1024 * 1024;

    private static readonly Dictionary<string, byte[]> Begins = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = [.. "%PDF-"u8],
        [".docx"] = Zip,
        [".xlsx"] = Zip,
        [".pptx"] = Zip,
        [".odt"] = Zip,
        [".ods"] = Zip,
        [".odp"] = Zip,
        [".doc"] = Ole,
        [".xls"] = Ole,
        [".ppt"] = Ole,
    };

    private static byte[] Zip => [0x50, 0x4B, 0x03, 0x04];

    private static byte[] Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>For the <c>accept</c> of a form.</summary>
    public static string Accepted => "image/*,.heic," + string.Join(',', Begins.Keys);

    public static bool IsTaken(string name) => FileKinds.IsPicture(name) || Begins.ContainsKey(Path.GetExtension(name));

    /// <summary>Whether an office file is one: a zip with the part that tells its programs what is in it.</summary>
    public static bool IsOffice(string name, Stream file)
    {
        var mark = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".docx" or ".xlsx" or ".pptx" => "[Content_Types].xml",
            ".odt" or ".ods" or ".odp" => "mimetype",
            _ => null,
        };
        if (mark is null)
            return true;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry(mark) is not null && zip.Entries.Aggregate(0.0, (sum, e) => sum + e.Length) <= MostUnpacked;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether it begins as its ending says. Pictures are opened anyway. Some scanners write a line before what a PDF begins with.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> head) =>
        Begins.GetValueOrDefault(Path.GetExtension(name)) is not { } begins
        || (begins[0] == (byte)'%' ? head.IndexOf(begins) >= 0 : head.StartsWith(begins));
}
