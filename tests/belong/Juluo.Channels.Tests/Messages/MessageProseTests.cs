namespace Juluo.Channels.Tests;

public sealed class MessageProseTests
{
    private static readonly PersonId Somebody = new(new Guid(7, 0, 0, new byte[8]));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](JaVaScRiPt&#58;alert(1))", "href=\"JaVa")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    [InlineData("![x](https://spy.example/pixel.png)", "<img")]
    [InlineData("[x](//spy.example)", "href=\"//")]
    [InlineData("[x](data:text/html,x)", "href=\"data")]
    [InlineData("# 大", "<h")]
    [InlineData("大\n===", "<h")]
    [InlineData("[\" onmouseover=\"x](https://a.example/\" onclick=\"x)", "<a href=\"https://a.example/\" on")]
    public void What_is_said_brings_no_script_no_picture_and_no_heading(string text, string not) =>
        Html(text).ShouldNotContain(not, Shouldly.Case.Insensitive);

    [Theory]
    [InlineData("[x](https://example.org)", "rel=\"nofollow noopener noreferrer\"")]
    [InlineData("https://example.org/a?b=1", "rel=\"nofollow noopener noreferrer\"")]
    [InlineData("<https://example.org>", "rel=\"nofollow noopener noreferrer\"")]
    public void Links_that_lead_away_say_so(string text, string has) => Html(text).ShouldContain(has);

    [Fact]
    public void Links_within_the_program_are_links_like_any() => Html("[x](/people)").ShouldBe("<p><a href=\"/people\">x</a></p>\n");

    [Fact]
    public void Each_line_is_a_line() => Html("一\n二").ShouldBe("<p>一<br />\n二</p>\n");

    [Fact]
    public void Whoever_is_spoken_to_is_linked_by_the_name_they_have() =>
        Html($"hi <@{Somebody}>!", Somebody)
            .ShouldBe($"<p>hi <a href=\"/people/{Somebody}\" class=\"mention\">@A &amp; &lt;B&gt;</a>!</p>\n");

    [Fact]
    public void A_key_that_the_message_does_not_speak_to_is_text() => Html($"<@{Somebody}>").ShouldBe($"<p>&lt;@{Somebody}&gt;</p>\n");

    [Fact] // seen to fail without the catch: a server error for everyone who opens the channel
    public void What_is_nested_deeper_than_anybody_means_is_shown_as_it_was_typed() =>
        Html(new string('>', 4000)).ShouldStartWith("<p>&gt;&gt;");

    private static string Html(string text, params PersonId[] mentions) => MessageProse.Html(text, mentions, _ => "A & <B>");
}
