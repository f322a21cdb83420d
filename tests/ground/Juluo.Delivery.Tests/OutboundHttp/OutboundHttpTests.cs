using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Delivery.Tests;

/// <summary>Fetching from a typed address, and where it may lead.</summary>
public sealed class OutboundHttpTests
{
    // This machine represents the internet; everything else of ours is internal.
    private static readonly OutboundHttpSettings Open = new([IPNetwork.Parse("127.0.0.1/32")], Development: true);

    [Theory]
    [InlineData("http://10.0.0.1/private.ics", "10.0.0.1")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254")]
    [InlineData("http://[fd00::1]/", "[fd00::1]")]
    [InlineData("file:///etc/passwd", "")]
    [InlineData("http://inside.example.org/", "inside.example.org")] // a name that means 10.0.0.7
    public async Task A_redirect_to_what_is_ours_is_not_followed(string to, string host)
    {
        using var server = new Server($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
        using var http = new OutboundHttp(Open, Resolve);
        (await http.Fetch(server.Url, null, 1000, default)).Errors.Single().ShouldBe(new OutboundHttpErrors.RedirectsToExternal(host));
    }

    [Fact]
    public async Task A_redirect_to_the_internet_is_followed_a_few_times_and_no_more()
    {
        using var end = new Server("HTTP/1.1 200 OK\r\nETag: \"one\"\r\nContent-Length: 4\r\n\r\nhere");
        using var server = new Server($"HTTP/1.1 307 There\r\nLocation: {end.Url}\r\nContent-Length: 0\r\n\r\n");
        using var http = new OutboundHttp(Open, Resolve);
        var fetched = (await http.Fetch(server.Url, null, 1000, default)).Value;
        Encoding.ASCII.GetString(fetched.Content!).ShouldBe("here");
        fetched.Tag.ShouldBe("\"one\"");

        using var circle = new Server("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        (await http.Fetch(circle.Url, null, 1000, default)).Errors.Single().ShouldBe(new OutboundHttpErrors.TooManyRedirects(3));
    }

    [Fact]
    public async Task A_name_that_means_something_of_ours_is_not_called()
    {
        using var http = new OutboundHttp(Open, Resolve);
        (await http.Fetch("http://inside.example.org/", null, 1000, default))
            .Errors.Single()
            .ShouldBe(new OutboundHttpErrors.NotPublic("inside.example.org"));
    }

    [Fact]
    public async Task What_is_too_large_is_not_read_to_its_end()
    {
        // Without an announced length; a wrong one would have the same effect.
        using var server = new Server("HTTP/1.1 200 OK\r\n\r\n" + new string('x', 5000));
        using var http = new OutboundHttp(Open, Resolve);
        (await http.Fetch(server.Url, null, 2048, default)).Errors.Single().ShouldBe(new OutboundHttpErrors.TooLarge(2));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404)]
    [InlineData("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", 500)]
    public async Task A_refusal_says_what_was_answered(string answer, int status)
    {
        using var server = new Server(answer);
        using var http = new OutboundHttp(Open, Resolve);
        (await http.Fetch(server.Url, null, 1000, default)).Errors.Single().ShouldBe(new OutboundHttpErrors.Refused(status));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var server = new Server("HTTP/1.1 304 Not Modified\r\n\r\n");
        using var http = new OutboundHttp(Open, Resolve);
        (await http.Fetch(server.Url, "W/\"old\"", 1000, default)).Value.ShouldBe(new OutboundHttp.Fetched(null, "W/\"old\""));
        server.Asked.ShouldContain("If-None-Match: W/\"old\"");
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        Task.FromResult<IPAddress[]>([IPAddress.Parse(host == "inside.example.org" ? "10.0.0.7" : "127.0.0.1")]);

    /// <summary>Gives everyone the same answer.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder asked = new();

        public Server(string answer)
        {
            listener.Start();
            _ = Serve(answer);
        }

        public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/calendar.ics";

        public string Asked => asked.ToString();

        public void Dispose() => listener.Dispose();

        private async Task Serve(string answer)
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    var stream = client.GetStream();
                    var buffer = new byte[4096];
                    asked.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
                    await stream.WriteAsync(
                        Encoding.ASCII.GetBytes(answer.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal))
                    );
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException) { }
        }
    }
}
