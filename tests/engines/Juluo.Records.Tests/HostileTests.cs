using System.Text;

namespace Juluo.Records.Tests;

/// <summary>Accidental or malicious file content: it is read as meant, or refused, in little memory.</summary>
public sealed class HostileTests
{
    [Fact]
    public void Line_ends_of_Windows_become_line_feeds()
    {
        var rows = new[] { Rows.Row(("COMMENT_TEXT", "two\nlines")), Rows.Row(("CNT_ORDER", "001001002000")) };
        var plain = Rows.File(rows);
        var windows = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(plain).Replace("\n", "\r\n", StringComparison.Ordinal));

        var (a, b) = (Reviewing.Of(plain), Reviewing.Of(windows));

        b.Tables.ShouldBe(a.Tables, new SameBytes());
    }

    [Fact]
    public void A_last_row_may_end_with_the_file()
    {
        var whole = Rows.File(Rows.Row(), Rows.Row(("CNT_ORDER", "001001002000")));

        Reviewing.Of(whole[..^1]).All.ShouldBe(Reviewing.Of(whole).All);
        Reviewing.Of([.. whole[..^1], (byte)'\r']).All.ShouldBe(Reviewing.Of(whole).All);
    }

    [Fact]
    public void A_mark_before_the_header_is_no_part_of_it()
    {
        var file = Rows.File(Rows.Row());

        Reviewing.Of([.. "\uFEFF"u8, .. file]).All.ShouldBe(Reviewing.Of(file).All);
    }

    [Fact]
    public void A_file_may_have_no_header()
    {
        var reviewed = Reviewing.Of(Encoding.ASCII.GetBytes(Rows.Row() + Rows.Row(("CNT_ORDER", "001001002000"))));

        reviewed.Summary.Rows.ShouldBe(2);
        Encoding.ASCII.GetString(reviewed.All).ShouldStartWith(Rows.Header.TrimEnd());
    }

    /// <summary>The text, and its required form in a file.</summary>
    [Theory]
    [InlineData("\"x\"", "x")]
    [InlineData("\"\"", "")]
    [InlineData("  x", "\"  x\"")]
    [InlineData("\"  x\"", "\"  x\"")]
    [InlineData("x  ", "x  ")]
    [InlineData("\"a,b\"", "\"a,b\"")]
    [InlineData("\"a\"\"b\"", "\"a\"\"b\"")]
    [InlineData("\"\"\"\"", "\"\"\"\"")]
    [InlineData("\\.", "\"\\.\"")]
    [InlineData("\"\\.\"", "\"\\.\"")]
    [InlineData("\\.x", "\\.x")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("\"a\r\nb\"", "\"a\nb\"")]
    [InlineData("\u00a0x", "\u00a0x")] // one byte of Latin-1, which is no white space of UTF-8
    [InlineData("\u00c2\u00a0x", "\"\u00c2\u00a0x\"")] // two bytes of UTF-8, which are
    [InlineData("M\u00fcller", "M\u00fcller")]
    public void Fields_are_quoted_when_they_must_be(string stands, string written)
    {
        var row = Rows.Row().Split(',');
        row[14] = stands; // after the name, which contains a comma
        row[^1] = stands + "\n";

        var line = Encoding.Latin1.GetString(Reviewing.Of(Rows.File(string.Join(',', row))).All)[(Rows.Header.Length)..];

        line = line[(line.IndexOf('\n', StringComparison.Ordinal) + 1)..]; // the added names end the header
        var expected = row.ToArray();
        expected[14] = expected[^1] = written;
        line.ShouldStartWith(string.Join(',', expected) + ",");
    }

    [Fact]
    public void A_huge_field_is_copied()
    {
        var huge = new string('z', 10 << 20) + "," + new string('y', 100);
        var file = Rows.File(
            Rows.Row(),
            Rows.Row(("COMMENT_TEXT", huge), ("CNT_ORDER", "001001002000")),
            Rows.Row(("CNT_ORDER", "001001003000"))
        );

        var reviewed = Reviewing.Of(file);

        reviewed.Summary.Rows.ShouldBe(3);
        reviewed.All.AsSpan().IndexOf(Encoding.ASCII.GetBytes($",\"{huge}\",")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_row_without_an_end_is_refused_before_memory_is_full()
    {
        var fault = Reviewing.Refused(Rows.File(Rows.Row(), "x,\"" + new string('z', 40 << 20)));

        fault.Row.ShouldBe(3);
    }

    [Fact]
    public void A_line_of_ten_megabytes_without_fields_is_a_short_row() =>
        Reviewing
            .Refused(Rows.File(Rows.Row(), new string('z', 10 << 20) + "\n"))
            .ToString()
            .ShouldStartWith("Row 3: There is 1 field where 95 are expected.");

    [Fact]
    public void Commas_without_end_are_an_over_long_row() =>
        Reviewing.Refused(Rows.File(Rows.Row(), new string(',', 5 << 20) + "\n")).What.ShouldStartWith("There are 5242881 fields");

    /// <summary>Quadratic work would take minutes, as seen with lists that are searched.</summary>
    [Fact]
    public void One_subject_with_very_many_cases_takes_no_longer()
    {
        var rows = Enumerable
            .Range(0, 60_000)
            .Select(i => Rows.Row(("OFN", $"n{i}"), ("CNT_ORDER", $"{i:000000}001000"), ("OFFENSE_DESCR", "459 PC-BURGLARY")));

        Reviewing.Of(Rows.File(rows)).Summary.Rows.ShouldBe(60_000);
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x!.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj.Length;
    }
}
