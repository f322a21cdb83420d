namespace Juluo.Channels.Tests;

public sealed class EmojiTests
{
    [Theory]
    [
        InlineData("👍"),
        InlineData("👍🏽"),
        InlineData("❤️"),
        InlineData("🇹🇼"),
        InlineData("👩‍👩‍👧‍👦"),
        InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
        InlineData("1️⃣"),
        InlineData("✅"),
        InlineData("㊗️")
    ]
    public void One_that_people_see_as_one_is_an_emoji(string text) => Emoji.Is(text).ShouldBeTrue();

    [Theory]
    [
        InlineData(""),
        InlineData("a"),
        InlineData("好"),
        InlineData("👍👍"),
        InlineData("👍 "),
        InlineData("1"),
        InlineData("<b>"),
        InlineData("\u200d"),
        InlineData("👍\u0301")
    ]
    public void Anything_else_is_not(string text) => Emoji.Is(text).ShouldBeFalse();

    [Fact]
    public void A_letter_under_a_hundred_marks_is_none() => Emoji.Is("a" + new string('\u0301', 100)).ShouldBeFalse();

    [Fact]
    public void What_is_offered_is_emoji() => Emoji.Offered.ShouldAllBe(e => Emoji.Is(e));
}
