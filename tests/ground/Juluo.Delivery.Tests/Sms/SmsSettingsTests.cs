using Microsoft.Extensions.Configuration;

namespace Juluo.Delivery.Tests;

public sealed class SmsSettingsTests
{
    private static readonly OutboundHttpSettings Served = new([], Development: false);

    [Fact]
    public void Without_a_gateway_messages_are_off() => Read().Configured.ShouldBeFalse();

    [Theory]
    [InlineData("http://gateway.example.org/", "t", "Juluo:Sms:Url")]
    [InlineData("https://127.0.0.1/", "t", "Juluo:Sms:Url")]
    [InlineData("https://169.254.169.254/", "t", "Juluo:Sms:Url")]
    [InlineData("gateway", "t", "Juluo:Sms:Url")]
    [InlineData("https://gateway.example.org/", "", "Juluo:Sms:Token")]
    public void A_setting_that_cannot_be_used_is_named(string url, string token, string named) =>
        Should.Throw<InvalidOperationException>(() => Read(("Url", url), ("Token", token))).Message.ShouldContain(named);

    [Fact]
    public void A_short_secret_and_a_country_in_words_are_named()
    {
        Should
            .Throw<InvalidOperationException>(() => Read(("Url", "https://g.example.org/"), ("Token", "t"), ("Secret", "short")))
            .Message.ShouldContain("Juluo:Sms:Secret");
        Should.Throw<InvalidOperationException>(() => Read(("Country", "TW"))).Message.ShouldContain("Juluo:Sms:Country");
    }

    [Fact]
    public void Neither_token_nor_secret_is_written_by_accident()
    {
        var settings = Read(("Url", "https://g.example.org/"), ("Token", "the-token"), ("Secret", "a-secret-that-is-long-enough"));
        $"{settings}".ShouldNotContain("the-token");
        $"{settings}".ShouldNotContain("a-secret");
    }

    private static SmsSettings Read(params (string Name, string Value)[] settings) =>
        SmsSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Juluo:Sms:{s.Name}", (string?)s.Value)))
                .Build(),
            Served
        );
}
