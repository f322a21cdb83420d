using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Attack.Bench;

/// <summary>
/// Visitors without an account, each with a separate address. Honest ones read a page and think for five to fifteen seconds; hostile ones send something every second that costs more to refuse
/// than to send.
/// </summary>
internal sealed class Visitors : IAsyncDisposable
{
    private static readonly string[] Pages = ["/", "/visit", "/join", "/projects", "/help", "/sign-in"];

    private static readonly string Long = new('字', 60_000);

    private readonly CancellationTokenSource ended = new();
    private readonly Task[] all;
    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);

    public Visitors(Uri site, int honest, int hostile)
    {
        var drawn = new Random(51);
        all =
        [
            .. Enumerable.Range(0, honest).Select(n => Read(site, Address(n), new Random(drawn.Next()))),
            .. Enumerable.Range(honest, hostile).Select(n => Attack(site, Address(n), new Random(drawn.Next()))),
        ];
    }

    /// <summary>The number of answers by kind of visitor and answer.</summary>
    public IEnumerable<(string Line, int Times)> Answers => answers.Select(a => (a.Key, a.Value)).OrderByDescending(a => a.Value);

    /// <summary>The loopback address of a visitor.</summary>
    public static IPAddress Address(int visitor) => new([127, 1, (byte)(visitor / 250), (byte)(1 + (visitor % 250))]);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(all);
        ended.Dispose();
    }

    private Task Read(Uri site, IPAddress from, Random drawn) =>
        Visit(
            site,
            from,
            "honest",
            () => TimeSpan.FromSeconds(5 + (10 * drawn.NextDouble())),
            browser => browser.GetAsync(Pages[drawn.Next(Pages.Length)], ended.Token)
        );

    private Task Attack(Uri site, IPAddress from, Random drawn) =>
        Visit(
            site,
            from,
            "hostile",
            () => TimeSpan.FromSeconds(1),
            browser =>
                drawn.Next(4) switch
                {
                    0 => browser.PostAsync(
                        "/sign-in",
                        Json($$"""{"email":"visitor{{drawn.Next(1000)}}@example.org","password":"{{drawn.Next()}}"}"""),
                        ended.Token
                    ),
                    1 => browser.PostAsync("/submissions/resume", Json($$"""{"code":"{{drawn.Next():000000}}"}"""), ended.Token),
                    2 => browser.PostAsync("/join", Json($$"""{"name":"{{Long}}","email":"x"}"""), ended.Token),
                    _ => browser.GetAsync($"/help?q={Uri.EscapeDataString(Long[..1500])}", ended.Token),
                }
        );

    private async Task Visit(Uri site, IPAddress from, string kind, Func<TimeSpan> pause, Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        using var browser = Browser(site, from);
        while (!ended.IsCancellationRequested)
            try
            {
                await Task.Delay(pause(), ended.Token);
                using var answer = await ask(browser);
                answers.AddOrUpdate($"{kind} {(int)answer.StatusCode}", 1, (_, times) => times + 1);
            }
            catch (HttpRequestException)
            {
                answers.AddOrUpdate($"{kind} cut off", 1, (_, times) => times + 1);
            }
            catch (OperationCanceledException)
            {
                if (!ended.IsCancellationRequested)
                    answers.AddOrUpdate($"{kind} without an answer", 1, (_, times) => times + 1);
            }
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static HttpClient Browser(Uri site, IPAddress from) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = async (context, stop) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = site,
            Timeout = TimeSpan.FromSeconds(60),
        };
}
