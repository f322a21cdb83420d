using System.Net;
using System.Net.Sockets;
using System.Text;
using Juluo.Kernel;

namespace Juluo.Places.Tests;

/// <summary>Addresses of calendars that somebody typed to reach what is ours.</summary>
public sealed class FeedReaderTests
{
    private static readonly WebhookSettings Served = new([], Development: false);
    private static readonly WebhookSettings Here = new([], Development: true);

    [Theory]
    [InlineData("http://example.org/holidays.ics")]
    [InlineData("https://127.0.0.1/holidays.ics")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("webcal:holidays")]
    [InlineData("")]
    public void A_hostile_address_is_not_taken(string url)
    {
        using var reader = new FeedReader(Served, Dns.GetHostAddressesAsync);
        reader.Check(FeedReader.Plain(url)).ShouldNotBeNull();
    }

    [Fact]
    public void A_calendar_programs_address_is_one_of_the_web() =>
        FeedReader.Plain(" webcal://example.org/a.ics ").ShouldBe("https://example.org/a.ics");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.0.0.7")]
    [InlineData("169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task A_name_that_means_an_address_of_ours_is_not_called(string address)
    {
        using var ours = Listen(out var port);
        using var reader = new FeedReader(Served, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
        (await reader.Get($"https://feeds.example.org:{port}/", 1000, default)).Errors.Single().ShouldBeOfType<HolidayErrors.NotPublic>();
        ours.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_redirect_is_followed_and_one_that_leads_to_an_address_of_ours_is_not()
    {
        using var good = Listen(out var goodPort);
        using var server = Listen(out var port);
        using var reader = new FeedReader(Here, Dns.GetHostAddressesAsync);
        var answers = Task.WhenAll(
            Answer(
                server,
                $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{goodPort}/a.ics\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ),
            Answer(good, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nDAYS")
        );
        (await reader.Get($"http://127.0.0.1:{port}/", 1000, default)).Value.ShouldBe("DAYS");
        await answers;

        foreach (var to in new[] { "http://10.0.0.1/a.ics", "http://169.254.169.254/latest", "file:///etc/passwd", "gopher://127.0.0.1/" })
        {
            var answering = Answer(server, $"HTTP/1.1 301 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            (await reader.Get($"http://127.0.0.1:{port}/", 1000, default)).Failed.ShouldBeTrue(to);
            await answering;
        }
    }

    [Fact]
    public async Task More_than_a_calendar_of_holidays_is_not_read_to_its_end()
    {
        using var server = Listen(out var port);
        using var reader = new FeedReader(Here, Dns.GetHostAddressesAsync);
        var answering = Answer(server, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\n" + new string('x', 5000));
        (await reader.Get($"http://127.0.0.1:{port}/", 1000, default)).Errors.Single().ShouldBeOfType<HolidayErrors.TooMuch>();
        await answering;
    }

    [Fact]
    public async Task What_is_no_answer_is_told_as_none()
    {
        using var server = Listen(out var port);
        using var reader = new FeedReader(Here, Dns.GetHostAddressesAsync);
        var answering = Answer(server, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        (await reader.Get($"http://127.0.0.1:{port}/", 1000, default)).Errors.Single().ShouldBe(new HolidayErrors.Refused(404));
        await answering;
        server.Stop();
        (await reader.Get($"http://127.0.0.1:{port}/", 1000, default)).Errors.Single().ShouldBeOfType<HolidayErrors.NoAnswer>();
    }

    private static TcpListener Listen(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }

    private static async Task Answer(TcpListener server, string answer)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var asked = new byte[4096];
        _ = await stream.ReadAtLeastAsync(asked, 16, throwOnEndOfStream: false);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (IOException)
        {
            // Whoever has read enough goes.
        }
    }
}
