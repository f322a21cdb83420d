using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Testing;

/// <summary>An external calendar, on this machine.</summary>
internal sealed class CalendarServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public CalendarServer()
    {
        listener.Start();
        _ = Serve();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/secret-name.ics";

    /// <summary>The whole answer.</summary>
    public string Answer { get; set; } = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    /// <summary>Events with start and end in UTC, such as 20261120T020000Z.</summary>
    public void Has(params (string From, string To)[] events)
    {
        var lines = events.Select(
            (e, i) => $"BEGIN:VEVENT\r\nUID:{i}\r\nSUMMARY:not for others\r\nDTSTART:{e.From}\r\nDTEND:{e.To}\r\nEND:VEVENT\r\n"
        );
        var body = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:別處\r\n{string.Concat(lines)}END:VCALENDAR\r\n";
        Answer = $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
    }

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        Answer.Replace("\r\nContent-Length", "\r\nConnection: close\r\nContent-Length", StringComparison.Ordinal)
                    )
                );
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException) { }
    }
}
