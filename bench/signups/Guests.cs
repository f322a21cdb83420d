using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Juluo.Signups.Bench;

/// <summary>Guests without an account. Each comes from a separate loopback address, because the program limits requests by address.</summary>
internal sealed class Guests(Guid ofEvent)
{
    /// <summary>Signs one guest up. Null if no answer came, or a server error, so that nothing is known.</summary>
    /// <exception cref="InvalidOperationException">The program refused the guest.</exception>
    public async Task<Answer?> SignUp(Uri site, int number)
    {
        using var browser = Browser(number);
        var asked = TimeProvider.System.GetTimestamp();
        try
        {
            using var answer = await browser.PostAsJsonAsync(
                new Uri(site, $"/events/{ofEvent}/guests"),
                new { name = $"Guest {number}", email = Email(number) }
            );
            if ((int)answer.StatusCode >= 500)
                return null;
            if (answer.StatusCode == HttpStatusCode.Conflict)
                // An earlier attempt that was cut off was recorded.
                return new(number, null, asked, TimeProvider.System.GetTimestamp());
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            var state = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString();
            return new(number, state, asked, TimeProvider.System.GetTimestamp());
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    public static string Email(int number) => $"guest{number}@example.net";

    private static HttpClient Browser(int number)
    {
        var from = new IPAddress([127, (byte)(1 + (number / 62_500)), (byte)(number / 250 % 250), (byte)(1 + (number % 250))]);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        var browser = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(60) };
        browser.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return browser;
    }
}

/// <param name="State">The state that the program answered; null if the guest was already known.</param>
/// <param name="Asked">The time at which the request began, as a timestamp of this machine.</param>
internal sealed record Answer(int Guest, string? State, long Asked, long Answered);
