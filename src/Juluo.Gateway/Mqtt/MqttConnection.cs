using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;

namespace Juluo.Gateway;

/// <summary>
/// A connection to a broker: subscribes and publishes at QoS 1, keeps itself alive, and is over when the line is. It stores nothing for later; a caller that needs a guarantee
/// sends again what was not answered.
/// </summary>
public sealed class MqttConnection : IAsyncDisposable
{
    private const int MostBytes = 8 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly string[] Refusals = ["", "protocol", "client id", "unavailable", "user name or password", "not authorised"];
    private readonly TcpClient tcp;
    private readonly Stream stream;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentDictionary<ushort, TaskCompletionSource<byte[]>> asked = new();
    private readonly Channel<MqttMessage> heard = Channel.CreateBounded<MqttMessage>(1000);
    private readonly CancellationTokenSource over = new();
    private readonly Task running;
    private int last;
    private long seen = Environment.TickCount64;

    private MqttConnection(TcpClient tcp, Stream stream, TimeSpan keepAlive)
    {
        (this.tcp, this.stream) = (tcp, stream);
        running = Run(keepAlive);
    }

    /// <summary>What is published to what was subscribed; ends with a <see cref="MqttException"/> when the line does.</summary>
    public ChannelReader<MqttMessage> Heard => heard.Reader;

    /// <exception cref="MqttException">There is none, or it does not take us.</exception>
    public static async Task<MqttConnection> Open(MqttBroker broker, string client, TimeSpan keepAlive, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        var tcp = new TcpClient { NoDelay = true };
        try
        {
            await tcp.ConnectAsync(broker.Host, broker.Port, enough.Token);
            Stream stream = broker.Tls ? await Secure(tcp.GetStream(), broker, enough.Token) : tcp.GetStream();
            await stream.WriteAsync(MqttPacket.Connect(client, broker, keepAlive), enough.Token);
            var answer = await MqttPacket.Read(stream, MostBytes, enough.Token);
            if (answer is not { Kind: MqttPacket.Connack, Body.Length: 2 })
                throw new MqttException("no broker of MQTT 3.1.1");
            if (answer.Body[1] is not 0 and var code)
                throw new MqttException($"the broker refuses: {Refusals.ElementAtOrDefault(code) ?? "another reason"}");
            return new(tcp, stream, keepAlive);
        }
        catch (Exception away) when (!stop.IsCancellationRequested)
        {
            tcp.Dispose();
            if (away is MqttException)
                throw;
            if (away is SocketException or IOException or AuthenticationException or OperationCanceledException or CryptographicException)
                throw new MqttException($"{broker}: {away.Message}", away);
            throw;
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
    }

    public async Task Subscribe(IReadOnlyList<string> topics, CancellationToken stop)
    {
        var codes = await Ask(id => MqttPacket.Subscribe(topics, id), stop);
        if (codes.Length != topics.Count || codes.Contains((byte)0x80))
            throw new MqttException("the broker does not let us hear all topics");
    }

    /// <summary>Back when the broker has it.</summary>
    public Task Publish(string topic, byte[] payload, bool retain, CancellationToken stop) =>
        Ask(id => MqttPacket.Publish(topic, payload, retain, id), stop);

    public async ValueTask DisposeAsync()
    {
        if (!over.IsCancellationRequested)
            await ((Task)Write(MqttPacket.Disconnect).WaitAsync(TimeSpan.FromSeconds(1))).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
            );
        await over.CancelAsync();
        await running;
        await stream.DisposeAsync();
        tcp.Dispose();
        over.Dispose();
        writing.Dispose();
    }

    private async Task<byte[]> Ask(Func<ushort, byte[]> packet, CancellationToken stop)
    {
        var answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        ushort id;
        do id = (ushort)(Interlocked.Increment(ref last) % ushort.MaxValue + 1);
        while (!asked.TryAdd(id, answer));
        try
        {
            // Asked for after it was added: the thread that ends the line either sees it there, or is seen here.
            if (over.IsCancellationRequested)
                throw new MqttException("the broker has gone");
            await Write(packet(id));
            return await answer.Task.WaitAsync(Patience, stop);
        }
        catch (TimeoutException silent)
        {
            throw new MqttException("the broker does not answer", silent);
        }
        finally
        {
            asked.TryRemove(id, out _);
        }
    }

    private async Task Write(byte[] packet)
    {
        try
        {
            await writing.WaitAsync(over.Token);
            try
            {
                await stream.WriteAsync(packet, over.Token);
                await stream.FlushAsync(over.Token);
            }
            finally
            {
                writing.Release();
            }
        }
        catch (Exception away) when (away is not MqttException and (IOException or OperationCanceledException or ObjectDisposedException))
        {
            throw new MqttException("the broker has gone", away);
        }
    }

    private async Task Run(TimeSpan keepAlive)
    {
        Exception why;
        try
        {
            await await Task.WhenAny(Read(), Beat(keepAlive));
            why = new MqttException("the broker has gone");
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            why = ended is MqttException ? ended : new MqttException("the broker has gone", ended);
        }

        await over.CancelAsync();
        tcp.Close();
        heard.Writer.TryComplete(why);
        foreach (var waiting in asked.Values)
            waiting.TrySetException(why);
    }

    private async Task Read()
    {
        while (true)
        {
            var packet = await MqttPacket.Read(stream, MostBytes, over.Token);
            Volatile.Write(ref seen, Environment.TickCount64);
            switch (packet.Kind)
            {
                case MqttPacket.Published:
                    var (message, id) = packet.Message();
                    // The listener is slower than the sender: it is sent again, and must not hold up what is answered to us.
                    if (heard.Writer.TryWrite(message) && id is { } number)
                        await Write(MqttPacket.Acknowledge(number));
                    break;
                case MqttPacket.Puback or MqttPacket.Suback:
                    var (to, codes) = packet.Answer();
                    if (asked.TryGetValue(to, out var waiting))
                        waiting.TrySetResult(codes);
                    break;
                case MqttPacket.Pong:
                    break;
                default:
                    throw new MqttException($"a packet of kind {packet.Kind}");
            }
        }
    }

    private async Task Beat(TimeSpan keepAlive)
    {
        using var half = new PeriodicTimer(keepAlive / 2);
        while (await half.WaitForNextTickAsync(over.Token))
        {
            if (Environment.TickCount64 - Volatile.Read(ref seen) > keepAlive.TotalMilliseconds * 1.5)
                throw new MqttException("the broker is silent");
            await Write(MqttPacket.Ping);
        }
    }

    private static async Task<SslStream> Secure(Stream inner, MqttBroker broker, CancellationToken stop)
    {
        var options = new SslClientAuthenticationOptions { TargetHost = broker.Host };
        if (broker.Authority is { } file)
        {
            options.CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        }

        var secure = new SslStream(inner);
        try
        {
            await secure.AuthenticateAsClientAsync(options, stop);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }
}
