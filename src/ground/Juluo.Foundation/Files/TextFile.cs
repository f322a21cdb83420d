namespace Juluo.Foundation;

/// <summary>
/// The text of a file that a person imports, in whatever encoding their spreadsheet writes: UTF-8, UTF-16 with its mark, or Big5 as a Taiwanese Windows writes what Excel
/// calls "CSV". What is none of them is refused: a wrong guess would fill the house with names that no one has.
/// </summary>
public static class TextFile
{
    private const int Big5 = 950;

    // What cp950 does not know itself it puts where each program may put what it likes; of real text nothing stands there.
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
        // A ZIP, as .xlsx and .ods are, or an old .xls.
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
    /// Big5 puts the characters of every day first (A4–C6) and the rare ones behind (C9–F9). Other encodings that happen to be valid Big5, such as a mainland Windows' or
    /// that of a name with an accent, look like a text of rare characters.
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

    // A packed file, or UTF-16 without its mark.
    private static Outcome<string> Plain(string text) => text.Contains('\0', StringComparison.Ordinal) ? new CsvErrors.NoText() : text;
}
