using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Juluo.Bookings.Bench;

/// <summary>
/// Callers of the API in turn, each with a separate token and address, because the program limits requests for both. A figure limited that way would be
/// invalid: <see cref="Post"/> throws when the limit is reached.
/// </summary>
internal sealed class AddressedClient : IDisposable
{
    private readonly HttpClient[] clients;
    private int turn;

    public AddressedClient(int number, IEnumerable<string> tokens, Uri? at = null) =>
        clients = [.. tokens.Select((token, n) => Make(new([127, 1, (byte)number, (byte)(n + 1)]), token, at))];

    public async Task<HttpStatusCode> Post(string path, object body)
    {
        using var answer = await Next().PostAsJsonAsync(path, body);
        return answer.StatusCode != HttpStatusCode.TooManyRequests
            ? answer.StatusCode
            : throw new InvalidOperationException("The limit was measured, and not the program: give it more callers.");
    }

    public HttpClient Next() => clients[turn++ % clients.Length];

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
