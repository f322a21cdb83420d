namespace Juluo.Foundation;

/// <summary>
/// Decodes an imported text file in the encodings that spreadsheets write: UTF-8, UTF-16 with a byte order mark, or Big5, which Excel on a Taiwanese Windows writes
/// as "CSV". Anything else is refused: a wrong guess would import garbled names.
/// </summary>
public static class TextFile
{
    private const int Big5 = 950;

    // Code page 950 maps unassigned characters to the private use area; real text does not contain these.
    private const char PrivateUse = '\uE000';
    private const char LastPrivateUse = '\uF8FF';

    public static async Task<Outcome<string>> Read(Stream from, CancellationToken stop)
    {
        using var all = new MemoryStream();
        await from.CopyToAsync(all, stop);
        return Read(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    public static Outcome<string> Read(ReadOnlySpan<byte> bytes)
    {
        // A ZIP (.xlsx, .ods) or an old .xls.
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
            return new CsvErrors.Workbook();
        try
        {
            Encoding? marked = bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                _ => null,
            };
            return Plain((marked ?? new UTF8Encoding(false, throwOnInvalidBytes: true)).GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return Chinese(bytes);
        }
    }

    private static Outcome<string> Chinese(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..])
            return new CsvErrors.NoText();
        try
        {
            var big5 = CodePagesEncodingProvider.Instance.GetEncoding(
                Big5,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!;
            var text = big5.GetString(bytes);
            return IsChinese(bytes) && !text.AsSpan().ContainsAnyInRange(PrivateUse, LastPrivateUse) ? Plain(text) : new CsvErrors.NoText();
        }
        catch (DecoderFallbackException)
        {
            return new CsvErrors.NoText();
        }
    }

    /// <summary>
    /// Checks if the bytes are plausible Big5: it has the common characters first (A4–C6) and rare ones after (C9–F9). Other encodings that happen to be valid Big5,
    /// such as that of a mainland Chinese Windows or of a name with an accent, look like a text of rare characters.
    /// </summary>
    private static bool IsChinese(ReadOnlySpan<byte> bytes)
    {
        var (all, rare) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
            if (bytes[at] >= 0x80)
            {
                all++;
                rare += bytes[at] >= 0xC9 ? 1 : 0;
                at++;
            }

        return rare * 3 <= all;
    }

    // Null characters indicate a compressed file, or UTF-16 without a byte order mark.
    private static Outcome<string> Plain(string text) => text.Contains('\0', StringComparison.Ordinal) ? new CsvErrors.NoText() : text;
}
