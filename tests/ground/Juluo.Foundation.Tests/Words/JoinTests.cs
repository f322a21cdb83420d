namespace Juluo.Foundation.Tests;

/// <summary>Sentences are joined as each language requires.</summary>
public sealed class JoinTests
{
    [Theory]
    [InlineData("3 shares.", "One member, one vote.", "3 shares. One member, one vote.")]
    [InlineData("共 3 股。", "一人一票。", "共 3 股。一人一票。")]
    [InlineData("上次讀取失敗：", "沒有回應。", "上次讀取失敗：沒有回應。")]
    [InlineData("大家常碰面嗎？", "這週和平常一樣。", "大家常碰面嗎？這週和平常一樣。")]
    [InlineData("（原定週五）", "Moved.", "（原定週五）Moved.")]
    [InlineData("一天，30 天內有效", "只限本館", "一天，30 天內有效 只限本館")]
    [InlineData(null, "Saved.", "Saved.")]
    [InlineData("Saved.", "", "Saved.")]
    public void A_space_stands_between_two_unless_wide_punctuation_brings_its_own(string? first, string? second, string said) =>
        Words.Join(first, second).ShouldBe(said);

    [Fact]
    public void One_that_is_left_out_leaves_no_space_behind() => Words.Join("Open.", null, "Updated.").ShouldBe("Open. Updated.");

    [Theory]
    [InlineData("Part of", "Part of ")]
    [InlineData("屬於：", "屬於：")]
    [InlineData("", "")]
    public void What_leads_to_a_link_is_parted_from_it_alike(string text, string said) => Words.Lead(text).ShouldBe(said);
}
