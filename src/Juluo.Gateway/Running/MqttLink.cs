using System.Buffers.Text;

namespace Juluo.Gateway;

/// <summary>
/// The gateway's side of the protocol through a broker (docs/doors.md): grants and commands are received when there are any; events are resent until the server, not just the broker,
/// acknowledges them.
/// </summary>
internal sealed class MqttLink(
    MqttBroker broker,
    Identity identity,
    DoorKeeper keeper,
    TimeProvider time,
    TimeSpan mostPause,
    Action<string> tell
) : ILink
{
    private const int Batch = 200;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    /// <summary>The time between reports without events. The server ignores a report whose time is wrong, so a change of the clock is reported immediately.</summary>
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(30);

    /// <summary>The time after which unacknowledged events are resent.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly GatewayTopics topics = new(CommunityOf(identity.Token), identity.Gateway);
    private readonly TopicSeal seal = TopicSeal.OfToken(identity.Token);
    private readonly SemaphoreSlim happened = new(0);
    private readonly SemaphoreSlim taken = new(0);

    public void Wake() => happened.Release();

    public void Dispose()
    {
        happened.Dispose();
        taken.Dispose();
    }

    /// <summary>Keeps the link connected. Without a broker the doors keep working; it retries with a growing, random pause, so that gateways don't reconnect all at once.</summary>
    public async Task Run(CancellationToken stop)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await MqttConnection.Open(broker, $"juluo-{identity.Gateway:N}", KeepAlive, stop);
                await connection.Subscribe([topics.Grants, topics.Commands, topics.Taken], stop);
                tell($"online {broker}");
                pause = TimeSpan.FromMilliseconds(100);
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var hearing = Hear(connection, ended.Token);
                var saying = Say(connection, ended.Token);
                var first = await Task.WhenAny(hearing, saying);
                await ended.CancelAsync();
                await ((Task)Task.WhenAll(hearing, saying)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await first;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away)
                when (away is MqttException or OperationCanceledException or System.Threading.Channels.ChannelClosedException)
            {
                tell($"offline {away.Message}");
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble() / 2), stop)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = TimeSpan.FromTicks(Math.Min((pause * 2).Ticks, mostPause.Ticks));
            }
        }
    }

    private async Task Hear(MqttConnection connection, CancellationToken stop)
    {
        using var verifier = identity.Verifier();
        await foreach (var message in connection.Heard.ReadAllAsync(stop))
        {
            if (message.Topic == topics.Grants && seal.Open<Envelope>(message.Topic, message.Payload) is { } list && keeper.Take(list))
                tell($"grants {keeper.GrantVersion}");
            if (
                message.Topic == topics.Commands
                && seal.Open<Envelope>(message.Topic, message.Payload)?.Open<OpenCommand>(verifier) is { } command
                && command.Gateway == identity.Gateway
                && keeper.Do(command)
            )
                Wake();
            if (message.Topic == topics.Taken && seal.Open<ServerLink.Taken>(message.Topic, message.Payload) is { } upTo)
            {
                keeper.Taken(upTo.Sequence);
                taken.Release();
            }
        }
    }

    private async Task Say(MqttConnection connection, CancellationToken stop)
    {
        while (true)
        {
            var events = keeper.Waiting(Batch);
            while (taken.Wait(0, CancellationToken.None)) { }
            var report = new GatewayReport(time.GetUtcNow(), keeper.GrantVersion, keeper.GrantIssued, events);
            await connection.Publish(topics.Events, seal.Seal(topics.Events, report), retain: false, stop);
            if (events.Count > 0)
            {
                await taken.WaitAsync(Again, stop);
                continue;
            }

            var due = Environment.TickCount64 + (long)Report.TotalMilliseconds;
            while (
                keeper.Waiting(1).Count == 0
                && due - Environment.TickCount64 is > 0 and var left
                && (time.GetUtcNow() - report.At).Duration() < Report * 2
            )
                await happened.WaitAsync(TimeSpan.FromMilliseconds(left), stop);
        }
    }

    /// <summary>Reads the community from a token: <c>juluo_</c>, followed by the encoded community key (16 bytes) and 32 random bytes.</summary>
    private static Guid CommunityOf(string token) =>
        new(Base64Url.DecodeFromChars(token.AsSpan(token.IndexOf('_') + 1)).AsSpan(0, 16), bigEndian: true);
}
