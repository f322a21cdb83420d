namespace Juluo.Documents.Tests;

/// <summary>Writes a filled form and a sheet to the folder in <c>JULUO_PDF</c>, to be viewed in a PDF program.</summary>
public sealed class ShownTests
{
    [Fact]
    public void A_form_and_a_sheet_can_be_looked_at()
    {
        var filled = PdfForm
            .Read(MadeForm.Usual().Bytes(), out _)!
            .Fill(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Name"] = "王小明 Wang",
                    ["address.street"] = "海安路二段 1 號\nTainan",
                    ["Born"] = "19910502",
                    ["County"] = "Marin",
                },
                ChineseTests.Noto
            );
        var sheet = new PdfSheet("青年創業補助 Start-up grant", "7KD-M2Q", "zh-Hant", ChineseTests.Noto)
            .Paragraph("臺南市政府經濟發展局 · 7KD-M2Q · 2026-11-26")
            .Heading("申請人 Applicant")
            .Field("who", "姓名 Name", "林小美\nmei@example.org")
            .Field("address", "地址 Address", "704 臺南市 海安路 1 號")
            .Box("consent", "我同意 I agree", true)
            .Line("簽名 Signature")
            .Write();
        foreach (var (name, pdf) in new[] { ("form.pdf", filled), ("sheet.pdf", sheet) })
        {
            PdfForm.Read(pdf, out var fault).ShouldNotBeNull(fault?.ToString());
            if (Environment.GetEnvironmentVariable("JULUO_PDF") is { Length: > 0 } folder)
                File.WriteAllBytes(Path.Combine(folder, name), pdf);
        }
    }
}
