using System.Net;
using System.Net.Sockets;

namespace Juluo.Webhooks.Tests;

/// <summary>Typed addresses that lead to our own network.</summary>
public sealed class WebhookSenderTests
{
    private static readonly OutboundHttpSettings Served = new([], Development: false);

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("1.1.1.1")]
    [InlineData("127.0.0.1")]
    public async Task By_http_a_name_leads_into_the_networks_of_the_house_and_nowhere_else(string address)
    {
        var house = new OutboundHttpSettings([IPNetwork.Parse("10.2.0.0/16")], Development: false);
        using var http = new OutboundHttp(house, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
        (await Post(http, "http://hooks.example.org:1/")).Said.ShouldContain("networks of the house");
    }

    [Fact]
    public async Task By_http_a_receiver_in_the_house_is_called()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 204 Yes\r\n\r\n");
        var house = new OutboundHttpSettings([IPNetwork.Parse("127.0.0.1/32")], Development: false);
        using var http = new OutboundHttp(house, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        (await Post(http, $"http://n8n:{port}/webhook")).Status.ShouldBe(204);
        await answering;
    }

    [Fact]
    public async Task A_name_that_means_an_address_of_ours_is_not_called()
    {
        using var ours = Listen(out var port);
        foreach (var address in (string[])["127.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"])
        {
            using var http = new OutboundHttp(Served, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
            (await Post(http, $"https://hooks.example.org:{port}/")).Said.ShouldContain("public internet");
        }

        ours.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_changes_its_meaning_between_looking_and_calling_gains_nothing()
    {
        using var ours = Listen(out var port);
        var asked = 0;
        using var http = new OutboundHttp(
            Served,
            // Public when it is resolved for the first time, internal from then on.
            (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback])
        );
        for (var time = 0; time < 3; time++)
            (await Post(http, $"https://hooks.example.org:{port}/")).Status.ShouldBeNull();
        ours.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        using var http = new OutboundHttp(new([], Development: true), Dns.GetHostAddressesAsync);
        (await Post(http, $"http://127.0.0.1:{port}/")).Status.ShouldBe(302);
        await answering;
    }

    [Fact]
    public async Task Of_a_long_answer_only_the_beginning_is_read()
    {
        using var server = Listen(out var port);
        var answering = Answer(server, "HTTP/1.1 500 No\r\nContent-Length: 100000000\r\n\r\n" + new string('x', 4000));
        using var http = new OutboundHttp(new([], Development: true), Dns.GetHostAddressesAsync);
        var answer = await Post(http, $"http://127.0.0.1:{port}/");
        (answer.Status, answer.Said.Length).ShouldBe((500, 1024));
        await answering;
    }

    private static Task<WebhookSender.Answer> Post(OutboundHttp http, string url) =>
        new WebhookSender(http).Post(url, "evt_1", "{}", [WebhookSecret.New()], default);

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
