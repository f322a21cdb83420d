using System.Globalization;

namespace Juluo.Foundation.Tests;

public sealed class SentenceTests
{
    private const string People = "{n, plural, =0 {Nobody is} one {# person is} other {# people are}} here.";

    [Theory]
    [InlineData(0, "Nobody is here.")]
    [InlineData(1, "1 person is here.")]
    [InlineData(2, "2 people are here.")]
    [InlineData(1234, "1,234 people are here.")]
    public void English_counts(int n, string said) => Say(People, "en-GB", ("n", n)).ShouldBe(said);

    [Theory]
    [InlineData(0, "沒有人在。")]
    [InlineData(1, "有 1 個人在。")]
    [InlineData(2, "有 2 個人在。")]
    public void Chinese_has_one_form_and_may_name_none(int n, string said) =>
        Say("{n, plural, =0 {沒有人} one {不會用到} other {有 # 個人}}在。", "zh-TW", ("n", n)).ShouldBe(said);

    [Theory]
    [InlineData("{p, percent}", "en-GB", 0.253, "25%")]
    [InlineData("{p, percent}", "zh-TW", 0.253, "25%")]
    [InlineData("{p, percent}", "es-US", 0.253, "25\u00a0%")]
    [InlineData("{p}", "en-GB", 1234.567, "1,234.57")]
    [InlineData("{p, number}", "en-GB", 0.5, "0.5")]
    public void Numbers_read_as_people_write_them(string text, string culture, double value, string said) =>
        Say(text, culture, ("p", value)).ShouldBe(said);

    [Fact]
    public void A_place_stands_inside_a_plural_and_a_missing_particular_leaves_it_empty()
    {
        Say(
                "{who} {n, plural, one {met # person in {place}} other {met # people in {place}}}",
                "en-GB",
                ("who", "Mei"),
                ("n", 2),
                ("place", "B1")
            )
            .ShouldBe("Mei met 2 people in B1");
        Say("[{absent}]", "en-GB").ShouldBe("[]");
    }

    [Fact]
    public void A_sentence_knows_the_names_of_its_places() =>
        Sentence.Parse("{a} {n, plural, one {{b}} other {# {c}}}").Names.Order().ShouldBe(["a", "b", "c", "n"]);

    [Theory]
    [InlineData("{open")]
    [InlineData("closed}")]
    [InlineData("{n, plural, one {no other}}")]
    public void A_sentence_with_a_slip_is_refused(string text) => Should.Throw<FormatException>(() => Sentence.Parse(text));

    [Fact]
    public void What_somebody_typed_is_no_pattern() =>
        Say("{who} came.", "en-GB", ("who", "{n, plural, other {x}} # {")).ShouldBe("{n, plural, other {x}} # { came.");

    private static string Say(string text, string culture, params (string Name, object Value)[] with) =>
        Sentence.Parse(text).Fill(name => with.FirstOrDefault(w => w.Name == name).Value, CultureInfo.GetCultureInfo(culture));
}
