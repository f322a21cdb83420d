using System.Diagnostics;
using System.Text;
using UglyToad.PdfPig;

namespace Juluo.Documents.Tests;

/// <summary>Chinese text is embedded in the file itself: small, and read again by programs that are not ours (PdfPig; Poppler, without its own Chinese font).</summary>
public sealed class ChineseTests : IDisposable
{
    private const string Installed = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    internal static readonly PdfTypeface Noto = PdfTypeface.Read(File.ReadAllBytes(Installed), "NotoSansCJKtc-Regular")!;
    private readonly string folder = Directory.CreateTempSubdirectory("chinese-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_sheet_and_its_fields_are_read_again_by_other_programs()
    {
        var sheet = Sheet("王小明", "臺南市海安路二段 1 號\n𠮷野家 “quoted” ñ").Write();
        using (var pdf = PdfDocument.Open(sheet))
            pdf.GetPage(1).Text.ShouldContain("青年創業補助 Start-up grant");
        var text = await Poppler("pdftotext", sheet, "-layout", "-");
        text.ShouldContain("青年創業補助 Start-up grant");
        text.ShouldContain("王小明");
        text.ShouldContain("臺南市海安路二段 1 號");
        text.ShouldContain("𠮷野家 “quoted” ñ");
        (await Poppler("pdffonts", sheet))
            .Split('\n')
            .ShouldContain(l =>
                l.Contains("+NotoSansCJKtc-Regular", StringComparison.Ordinal) && l.Contains("yes yes yes", StringComparison.Ordinal)
            );
        sheet.Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public async Task A_form_that_is_filled_in_shows_a_name_and_can_be_filled_in_again()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "王小明",
            ["address.street"] = "忠孝東路 1 號\n三樓",
        };
        var filled = PdfForm.Read(MadeForm.Usual().Bytes(), out _)!.Fill(values, Noto);
        var text = await Poppler("pdftotext", filled, "-layout", "-");
        text.ShouldContain("王小明");
        text.ShouldContain("忠孝東路 1 號");
        text.ShouldContain("三樓");
        filled.Length.ShouldBeLessThan(40_000);
        var again = PdfForm.Read(filled, out _)!.Fill(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "林小美" }, Noto);
        (await Poppler("pdftotext", again, "-")).ShouldContain("林小美");
    }

    [Theory]
    [InlineData("王小明", "臺南市海安路二段 1 號\n二樓")]
    [InlineData("Wang", "1 Hai'an Road, café")]
    public async Task A_sheet_is_tagged_and_titled_and_carries_its_fonts(string name, string address)
    {
        var sheet = Sheet(name, address).Write();
        var said = await Poppler("pdfinfo", sheet);
        said.ShouldMatch("Tagged: +yes");
        said.ShouldMatch("Title: +青年創業補助 Start-up grant");
        var fonts = (await Poppler("pdffonts", sheet)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(f => f.Contains("yes yes yes", StringComparison.Ordinal));
        var structure = await Poppler("pdfinfo", sheet, "-struct-text");
        structure.ShouldContain("H1");
        structure.ShouldContain("青年創業補助");
        structure.ShouldContain("Form");
    }

    [Fact]
    public async Task A_form_of_others_keeps_its_title_when_it_is_filled_in()
    {
        var own = PdfForm.Read(Sheet("", "").Write(), out _)!;
        (await Poppler("pdfinfo", own.Fill(new Dictionary<string, string>(StringComparer.Ordinal), Noto))).ShouldMatch(
            "Title: +青年創業補助"
        );
        (await Poppler("pdfinfo", own.Fill(new Dictionary<string, string>(StringComparer.Ordinal), Noto))).ShouldMatch("Tagged: +yes");
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_and_none_carries_a_font_that_it_does_not_use()
    {
        Sheet("王小明", "臺南").Write().ShouldBe(Sheet("王小明", "臺南").Write());
        var western = new PdfSheet("A grant", "7KD-M2Q", "en").Paragraph("Plain letters: café.").Write();
        Encoding.Latin1.GetString(western).ShouldNotContain("FontFile3");
    }

    [Fact]
    public async Task Every_glyph_of_the_font_can_be_cut_out_and_is_sound()
    {
        // A sheet for each block of characters; a program that renders them reports errors.
        var letters = string.Concat(Enumerable.Range(0x4E00, 20_902).Where(c => c % 7 == 0).Select(c => (char)c));
        var sheet = new PdfSheet("字", "字", "zh-Hant", Noto).Paragraph(letters + "ㄅㄆㄇ、。「」，！？①②③ĀāЖжΩ한글かな").Write();
        (await Poppler("pdftotext", sheet, "-")).ReplaceLineEndings("").ShouldContain(letters[^20..]);
        (await Poppler("pdftoppm", sheet, "-r", "30", "-png", Path.Combine(folder, "page"))).ShouldBeEmpty();
        Directory.GetFiles(folder, "page*").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_is_no_font_of_outlines_is_not_taken()
    {
        PdfTypeface.Read("no font at all, but a text that is long enough"u8.ToArray(), "x").ShouldBeNull();
        PdfTypeface.Read(ReadOnlyMemory<byte>.Empty, "x").ShouldBeNull();
    }

    private static PdfSheet Sheet(string name, string address) =>
        new PdfSheet("青年創業補助 Start-up grant", "7KD-M2Q", "zh-Hant", Noto)
            .Field("who", "姓名 Name", name)
            .Field("address", "地址 Address", address)
            .Box("consent", "我同意 I agree", true);

    // The file's path is inserted before the last argument.
    private async Task<string> Poppler(string program, byte[] pdf, params string[] words)
    {
        var file = Path.Combine(folder, $"{Guid.CreateVersion7()}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(
            new ProcessStartInfo(program, [.. words.SkipLast(1), file, .. words.TakeLast(1)])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        // Poppler reports that it has no font itself for changing a field; the form made for the tests has a box without a state.
        (await wrong)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(l =>
                l.Contains("language pack for 'Adobe-CNS1'", StringComparison.Ordinal) || l.Contains("missing AS", StringComparison.Ordinal)
            );
        return await said;
    }
}
