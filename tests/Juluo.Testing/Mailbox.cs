using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Juluo.Testing;

/// <summary>A real SMTP server (RFC 5321) in the test's own process that keeps every letter it is given.</summary>
public sealed class Mailbox : IAsyncLifetime, IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<Letter> letters = new();
    private readonly SemaphoreSlim arrived = new(0);
    private int refusals;

    public static string Host => "127.0.0.1";
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Everything received, in order of arrival.</summary>
    public IReadOnlyList<Letter> Letters => [.. letters];

    /// <summary>The next so many letters are refused for now (451), as a busy server does.</summary>
    public void RefuseNext(int count) => Volatile.Write(ref refusals, count);

    public Task InitializeAsync()
    {
        listener.Start();
        _ = Accept();
        return Task.CompletedTask;
    }

    /// <summary>Waits for a letter to somebody; throws after the patience (10 s) with what did arrive.</summary>
    public async Task<Letter> Wait(string to, Func<Letter, bool>? which = null, TimeSpan? patience = null)
    {
        using var enough = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            if (letters.LastOrDefault(l => l.To.Contains(to, StringComparer.OrdinalIgnoreCase) && (which?.Invoke(l) ?? true)) is { } found)
                return found;
            try
            {
                await arrived.WaitAsync(enough.Token);
            }
            catch (OperationCanceledException e)
            {
                var heard = string.Join("; ", letters.Select(l => $"{string.Join(',', l.To)}: {l.Subject}"));
                throw new TimeoutException($"No such letter to {to}. Arrived: {heard}", e);
            }
        }
    }

    public Task DisposeAsync() => closing.CancelAsync();

    public void Dispose()
    {
        listener.Dispose();
        closing.Dispose();
        arrived.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // closed
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                // Latin-1 keeps every byte as it came; the letter decodes them.
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await Converse(reader, writer);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // the client hung up in the middle: nothing was accepted
        }
    }

    private async Task Converse(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 mailbox ready");
        var from = "";
        var to = new List<string>();
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-mailbox\r\n250-SMTPUTF8\r\n250 8BITMIME");
                    continue;
                case "HELO" or "NOOP":
                    break;
                case "MAIL":
                    from = Address(line);
                    to.Clear();
                    break;
                case "RCPT":
                    to.Add(Address(line));
                    break;
                case "RSET":
                    to.Clear();
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (await Body(reader) is not { } raw)
                        return; // the sender died before the closing dot: nothing was accepted
                    if (Interlocked.Decrement(ref refusals) >= 0)
                    {
                        await writer.WriteLineAsync("451 busy, come again");
                        continue;
                    }
                    letters.Enqueue(Letter.Read(from, [.. to], raw));
                    arrived.Release();
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 not here");
                    continue;
            }
            await writer.WriteLineAsync("250 ok");
        }
    }

    /// <returns>Null when the connection ends before the letter does.</returns>
    private async Task<string?> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line == ".")
                return body.ToString();
            body.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return null;
    }

    private static string Address(string line)
    {
        var open = line.IndexOf('<', StringComparison.Ordinal);
        var close = line.IndexOf('>', StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line[(open + 1)..close]));
    }
}
