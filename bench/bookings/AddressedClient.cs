using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Juluo.Bookings.Bench;

/// <summary>A client of the API that comes from addresses of its own, in turn: a house limits how often one address may ask.</summary>
internal sealed class AddressedClient : IDisposable
{
    private const int Addresses = 16;
    private readonly HttpClient[] clients;
    private int turn;

    public AddressedClient(int number, string token, Uri? at = null)
    {
        clients = [.. Enumerable.Range(0, Addresses).Select(n => Make(new([127, 1, (byte)number, (byte)(n + 1)]), token, at))];
    }

    public async Task<HttpStatusCode> Post(string path, object body)
    {
        using var answer = await Next().PostAsJsonAsync(path, body);
        return answer.StatusCode;
    }

    /// <summary>The client of the next address.</summary>
    public HttpClient Next() => clients[turn++ % Addresses];

    public void Dispose() => Array.ForEach(clients, c => c.Dispose());

    private static HttpClient Make(IPAddress from, string token, Uri? at)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        var http = new HttpClient(handler) { BaseAddress = at, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return http;
    }
}
