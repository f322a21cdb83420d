namespace Juluo.Foundation.Tests;

public sealed class LanguageWordTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("English", "en")]
    [InlineData("英文", "en")]
    [InlineData("zh", "zh-Hant")]
    [InlineData("zh_TW", "zh-Hant")]
    [InlineData("中文", "zh-Hant")]
    [InlineData("zh-CN", null)]
    [InlineData("zh-Hans-TW", null)]
    [InlineData("de", null)]
    [InlineData("es", null)]
    [InlineData("entre", null)]
    public void A_language_is_known_by_its_code_or_its_name(string typed, string? language) => LanguageWord.Read(typed).ShouldBe(language);
}
