using System.Text;

namespace Juluo.Foundation.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("王詩涵 Mina Sato")]
    [InlineData("Phở, cà phê — naïve «ça»")]
    [InlineData("مرحبا בית שלום")]
    [InlineData("می\u200Cخواهم")] // Persian is spelt with it
    [InlineData("👩‍👩‍👧‍👦 👨🏽‍🚀 1\uFE0F\u20E3 🇹🇼 ☂\uFE0F")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("葛\U000E0100城市")] // which of two shapes a name is written in
    [InlineData("<script>alert(1)</script> ' or 1=1 -- {0} %s")]
    [InlineData("one\n\ttwo")]
    [InlineData("  ")]
    [InlineData("")]
    public void What_people_write_stays_as_they_wrote_it(string text) => PlainText.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("a\0b\u0007c\u001B[31m\u007F\u009B", "abc[31m")]
    [InlineData("\u202Egpj.exe\u202C \u2067x\u2069", "gpj.exe x")]
    [InlineData("L\u200Bi\u2060n\uFEFF\u00AD", "Lin")]
    [InlineData("hid\U000E0068\U000E0069den", "hidden")]
    [InlineData("one\r\ntwo\rthree\u2028four\vfive\u0085six", "one\ntwo\nthree\nfour\nfive\nsix")]
    [InlineData("\uFDD0a\uFFFF\U0001FFFE", "a")]
    [InlineData("\u200B\u200D", "")]
    [InlineData("\u3164 \u2800", "")]
    public void What_nobody_sees_is_taken_out(string text, string kept) => PlainText.Of(text).ShouldBe(kept);

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost() => PlainText.Of("a\uD83Db").ShouldBe("a\uFFFDb");

    [Fact]
    public void Marks_do_not_pile_up()
    {
        PlainText.Of("e" + new string('\u0301', 60) + "f").ShouldBe("e" + new string('\u0301', 8) + "f");
        PlainText.Of(string.Concat(Enumerable.Repeat("e\u0301", 60))).Length.ShouldBe(120);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("ab🦢", 3, "ab…")]
    [InlineData("ab🦢d", 4, "ab🦢…")]
    [InlineData("🦢", 1, "…")]
    public void A_text_is_cut_between_characters(string text, int most, string kept) => PlainText.Cut(text, most).ShouldBe(kept);

    [Fact]
    public void Whatever_comes_in_what_is_kept_can_be_written_and_stays_when_it_comes_again()
    {
        var random = new Random(8);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0x10000))]);
            var kept = PlainText.Of(text);
            PlainText.Of(kept).ShouldBe(kept);
            Should.NotThrow(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(kept));
            kept.ShouldNotContain('\0');
        }
    }
}
