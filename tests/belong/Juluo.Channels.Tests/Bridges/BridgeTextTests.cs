namespace Juluo.Channels.Tests;

public sealed class BridgeTextTests
{
    [Theory]
    [InlineData("see <https://ci.example/41|build 41> &amp; &lt;b&gt;", "see [build 41](https://ci.example/41) & <b>")]
    [InlineData("<https://ci.example/41>", "<https://ci.example/41>")]
    [InlineData("<javascript:alert(1)|x>", "<javascript:alert(1)|x>")]
    [InlineData("<!channel> hi", "<!channel> hi")]
    public void What_slack_writes_is_read_as_markdown(string slack, string markdown) => SlackText.Markdown(slack).ShouldBe(markdown);

    [Theory]
    [InlineData("<!channel> & <@U123>", "&lt;!channel&gt; &amp; &lt;@U123&gt;")]
    [InlineData("@channel @Everyone @alles", "@\u200bchannel @\u200bEveryone @alles")]
    public void What_goes_out_calls_nobody_there(string text, string slack) => SlackText.Write(text).ShouldBe(slack);

    [Fact]
    public void Attachments_say_what_they_say_and_blocks_are_passed_over()
    {
        var post = BridgePost.Read(
            """{"blocks": [{"type": "x"}], "attachments": [{"title": "Red", "text": "two failed", "color": "#f00"}, {"fallback": "see log"}], "username": " CI\nbot "}"""
        )!;
        post.Said().ShouldBe("Red\ntwo failed\nsee log");
        post.Author().ShouldBe("CI bot");
        BridgePost.Read("{").ShouldBeNull();
        new BridgePost(new string('長', 9000)).Said().EnumerateRunes().Count().ShouldBe(Message.MostText);
    }
}
