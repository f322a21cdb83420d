namespace Juluo.Delivery.Tests;

public sealed class SmsWordsTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData(" stop. ")]
    [InlineData("Ｓｔｏｐ")]
    [InlineData("alto")]
    [InlineData("¡Alto!")]
    [InlineData("取消")]
    [InlineData("取消。")]
    [InlineData("退訂")]
    public void A_word_alone_ends_messages(string text) => SmsWords.Ends(text).ShouldBeTrue();

    [Theory]
    [InlineData("Please stop by tomorrow")]
    [InlineData("我想取消明天的預約")]
    [InlineData("")]
    [InlineData("YES")]
    public void A_word_within_a_sentence_does_not(string text) => SmsWords.Ends(text).ShouldBeFalse();
}
