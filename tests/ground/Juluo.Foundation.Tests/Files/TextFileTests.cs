using System.Text;

namespace Juluo.Foundation.Tests;

public sealed class TextFileTests
{
    private const string Names = "姓名,電子郵件\r\n陳昀蓁,yun@example.org\r\n許功蓋,hsu@example.org\r\n林淑芬,lin@example.org\r\n";

    [Theory] // seen to fail with UTF-8 alone: Big5, which Excel on a Taiwanese Windows calls “CSV”, and both of UTF-16 were refused
    [InlineData("utf-8")]
    [InlineData("utf-8 with a mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("big5")]
    public void A_file_is_read_in_each_encoding_that_spreadsheets_write(string name)
    {
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Names),
            "utf-8 with a mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Names)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Names)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Names)],
            _ => Page(950).GetBytes(Names),
        };
        TextFile.Read(bytes).Value.ShouldBe(Names);
    }

    [Theory]
    [InlineData(936, "姓名,邮箱\n张伟,zhang@example.org\n王芳,wang@example.org\n李娜,li@example.org\n")]
    [InlineData(932, "名前,メール\n田中さくら,tanaka@example.org\n佐藤ひろし,sato@example.org\n")]
    [InlineData(1252, "name,email\nFrançoise,f@example.org\n")]
    [InlineData(1252, "name,email\nMüller,m@example.org\nJosé,j@example.org\n")]
    [InlineData(1200, "name,email\nAnn,ann@example.org\n")]
    public void What_is_in_no_encoding_that_is_known_is_refused(int page, string text) =>
        TextFile.Read(Page(page).GetBytes(text)).Errors.Single().ShouldBeOfType<CsvErrors.NoText>();

    [Fact]
    public void What_is_no_text_is_refused()
    {
        TextFile.Read([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08]).Errors.Single().ShouldBeOfType<CsvErrors.Workbook>();
        TextFile.Read([0xFF, 0xFE, 0x00, 0xD8]).Errors.Single().ShouldBeOfType<CsvErrors.NoText>();
        TextFile.Read([0xEF, 0xBB, 0xBF, 0xB3, 0xAF]).Errors.Single().ShouldBeOfType<CsvErrors.NoText>();
    }

    private static Encoding Page(int number) => number == 1200 ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
