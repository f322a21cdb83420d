namespace Juluo.Privacy.Tests;

public sealed class AuditDetailsTests
{
    private static readonly Catalogue Catalogue = new([typeof(AuditDetails).Assembly, typeof(Words).Assembly]);

    [Theory] // before: the details were shown as JSON
    [InlineData("""{"rows": 12, "alliance": "0198c0de-0000-7000-8000-00000000dead"}""", "Rows: 12", "列數：12")]
    [InlineData(
        """{"name": {"zh": "大廳", "en": "Hall"}, "forVisitors": true}""",
        "Name: Hall | For visitors: yes",
        "名稱：大廳 | 對訪客開放：是"
    )]
    [InlineData(
        """{"kinds": ["desk", "room"], "ownThing": null, "someNewKey": "x"}""",
        "Kinds: desk, room | some new key: x",
        "類別：desk、room | some new key：x"
    )]
    [InlineData("{}", "", "")]
    [InlineData("[1]", "", "")]
    public void Details_are_named_in_the_language_of_the_reader_and_keys_of_rows_are_left_out(string json, string en, string zh)
    {
        Said(json, Languages.English).ShouldBe(en);
        Said(json, Languages.Chinese).ShouldBe(zh);
    }

    private static string Said(string json, string language)
    {
        var words = Words.For(Catalogue, language, NodaTime.DateTimeZone.Utc);
        return string.Join(
            " | ",
            AuditDetails.Of(json, words).Select(d => words.Say("privacy.audit.detail.line", new { name = d.Name, value = d.Value }))
        );
    }
}
