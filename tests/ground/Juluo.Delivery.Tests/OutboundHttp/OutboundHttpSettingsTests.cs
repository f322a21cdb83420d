using System.Net;

namespace Juluo.Delivery.Tests;

/// <summary>Typed addresses that lead to our own network, as far as the text of the address shows it.</summary>
public sealed class OutboundHttpSettingsTests
{
    private static readonly OutboundHttpSettings Served = new([], Development: false);

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/")] // 127.0.0.1 as a number
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://postgres/")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://１２７.０.０.１/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("//example.org/hook")]
    [InlineData("hook")]
    [InlineData("")]
    public void A_hostile_address_is_not_taken(string url) => Served.Check(url).ShouldNotBeNull();

    [Theory]
    [InlineData("http://10.2.0.7:8123/api/webhook/x", true)]
    [InlineData("http://homeassistant.local:8123/api/webhook/x", true)]
    [InlineData("http://n8n:5678/webhook/x", true)]
    [InlineData("https://n8n:5678/webhook/x", true)]
    [InlineData("http://10.3.0.7/", false)]
    [InlineData("http://1.1.1.1/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void In_a_network_of_the_house_http_will_do(string url, bool taken) =>
        (new OutboundHttpSettings([IPNetwork.Parse("10.2.0.0/16")], Development: false).Check(url) is null).ShouldBe(taken);
}
