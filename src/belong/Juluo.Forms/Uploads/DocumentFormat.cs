using System.IO.Compression;

namespace Juluo.Forms;

/// <summary>Accepted file formats of documents: pictures, PDFs and office files, recognized by extension and first bytes. Pure.</summary>
internal static class DocumentFormat
{
    /// <summary>The number of first bytes that are needed to recognize a file's format.</summary>
    public const int Head = 1024;

    // A file that unpacks to more than this could crash the authority's software.
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

    /// <summary>The value of the <c>accept</c> attribute of an upload field.</summary>
    public static string Accepted => "image/*,.heic," + string.Join(',', Begins.Keys);

    public static bool IsTaken(string name) => FileKinds.IsPicture(name) || Begins.ContainsKey(Path.GetExtension(name));

    /// <summary>Returns true if a file is a real office file: a zip with the part that declares its content type.</summary>
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

    /// <summary>Returns true if the first bytes match the extension. Pictures are decoded later anyway. Some scanners write a line before a PDF's header.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> head) =>
        Begins.GetValueOrDefault(Path.GetExtension(name)) is not { } begins
        || (begins[0] == (byte)'%' ? head.IndexOf(begins) >= 0 : head.StartsWith(begins));
}
