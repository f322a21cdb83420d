using System.Net;
using System.Net.Sockets;

namespace Juluo.Delivery.Tests;

/// <summary>Addresses that somebody typed to reach what is ours.</summary>
public sealed class WebhookSenderTests
{
    private static readonly WebhookSettings Served = new([], Development: false);

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
        (new WebhookSettings([IPNetwork.Parse("10.2.0.0/16")], Development: false).Check(url) is null).ShouldBe(taken);

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("1.1.1.1")]
    [InlineData("127.0.0.1")]
    public async Task By_http_a_name_leads_into_the_networks_of_the_house_and_nowhere_else(string address)
    {
        var house = new WebhookSettings([IPNetwork.Parse("10.2.0.0/16")], Development: false);
        using var sender = new WebhookSender(house, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
        (await Post(sender, "http://hooks.example.org:1/")).Said.ShouldContain("networks of the house");
    }

    [Fact]
    public async Task By_http_a_receiver_in_the_house_is_called()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 204 Yes\r\n\r\n");
        var house = new WebhookSettings([IPNetwork.Parse("127.0.0.1/32")], Development: false);
        using var sender = new WebhookSender(house, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        (await Post(sender, $"http://n8n:{port}/webhook")).Status.ShouldBe(204);
        await answering;
    }

    [Fact]
    public async Task A_name_that_means_an_address_of_ours_is_not_called()
    {
        using var ours = Listen(out var port);
        foreach (var address in (string[])["127.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"])
        {
            using var sender = new WebhookSender(Served, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
            (await Post(sender, $"https://hooks.example.org:{port}/")).Said.ShouldContain("public internet");
        }

        ours.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_changes_its_meaning_between_looking_and_calling_gains_nothing()
    {
        using var ours = Listen(out var port);
        var asked = 0;
        using var sender = new WebhookSender(
            Served,
            // Public when it is looked at for the first time, ours from then on.
            (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback])
        );
        for (var time = 0; time < 3; time++)
            (await Post(sender, $"https://hooks.example.org:{port}/")).Status.ShouldBeNull();
        ours.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        using var sender = new WebhookSender(new([], Development: true), Dns.GetHostAddressesAsync);
        (await Post(sender, $"http://127.0.0.1:{port}/")).Status.ShouldBe(302);
        await answering;
    }

    [Fact]
    public async Task Of_a_long_answer_only_the_beginning_is_read()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 500 No\r\nContent-Length: 100000000\r\n\r\n" + new string('x', 4000));
        using var sender = new WebhookSender(new([], Development: true), Dns.GetHostAddressesAsync);
        var answer = await Post(sender, $"http://127.0.0.1:{port}/");
        (answer.Status, answer.Said.Length).ShouldBe((500, 1024));
        await answering;
    }

    private static Task<WebhookSender.Answer> Post(WebhookSender sender, string url) =>
        sender.Post(url, "evt_1", "{}", [WebhookSecret.New()], default);

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }

    private static async Task Answer(TcpListener server, string text)
    {
        using var client = await server.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[4096];
        (await stream.ReadAtLeastAsync(buffer, 1)).ShouldBeGreaterThan(0);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text));
    }
}
