using Microsoft.Extensions.Hosting;

namespace Juluo.Access;

/// <summary>
/// The server's side of the protocol through a broker (docs/doors.md). Events from gateways are stored and then acknowledged; grants and commands are published when they
/// change. The broker need not be reliable: lost messages are sent again by the side that got no answer. Any number of processes may run this at once.
/// </summary>
internal sealed partial class MqttDoors(
    MqttSettings settings,
    IServiceScopeFactory scopes,
    Communities communities,
    QueueListener wake,
    Clock clock,
    ILogger<MqttDoors> log
) : BackgroundService
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly Duration Precision = Duration.FromSeconds(1);

    /// <summary>The version that each gateway is known to have, since the last connection to the broker.</summary>
    private readonly ConcurrentDictionary<GatewayTopics, long> known = new();

    /// <summary>True if the broker is connected; null if this process does not connect.</summary>
    public bool? Online { get; private set; }

    /// <summary>The reason why it is not connected.</summary>
    public string? Away { get; private set; }

    public MqttBroker? Broker => settings.Broker;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings is not { Broker: { } broker, Working: true })
            return;
        var pause = TimeSpan.FromSeconds(0.2);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await MqttConnection.Open(
                    broker,
                    $"juluo-{RandomNumberGenerator.GetHexString(16)}",
                    KeepAlive,
                    stoppingToken
                );
                await connection.Subscribe([GatewayTopics.Heard], stoppingToken);
                (Online, Away, pause) = (true, null, TimeSpan.FromSeconds(0.2));
                Reached(broker);
                await Attend(connection, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away)
            {
                // No failure may end the program; unacknowledged messages are sent again.
                if (Online is not false)
                    Lost(broker, away.Message);
                (Online, Away) = (false, away.Message);
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task Attend(MqttConnection connection, CancellationToken stop)
    {
        known.Clear();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var hearing = Hear(connection, ended.Token);
        var telling = Tell(connection, ended.Token);
        var first = await Task.WhenAny(hearing, telling);
        await ended.CancelAsync();
        await ((Task)Task.WhenAll(hearing, telling)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task Hear(MqttConnection connection, CancellationToken stop)
    {
        await foreach (var message in connection.Heard.ReadAllAsync(stop))
            if (GatewayTopics.OfEvents(message.Topic) is { } topics)
                await Take(connection, topics, message.Payload, stop);
    }

    /// <summary>Stores a gateway's report, then acknowledges it. In this order, a report lost in between is sent again.</summary>
    private async Task Take(MqttConnection connection, GatewayTopics topics, byte[] payload, CancellationToken stop)
    {
        if ((await communities.All(stop)).FirstOrDefault(c => c.Id.Value == topics.Community) is not { } community)
            return;
        TopicSeal? seal;
        GatewayReport? report;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var work = services.GetRequiredService<UnitOfWork>();
            await work.Begin(community, stop);
            var gateways = services.GetRequiredService<GatewayStore>();
            var id = new GatewayId(topics.Gateway);
            seal = await gateways.Seal(id, stop);
            report = seal?.Open<GatewayReport>(topics.Events, payload);
            if (report is null || await gateways.Find(id, stop) is not { } gateway)
                return;
            await services.GetRequiredService<AccessEventStore>().Take(gateway, ReceiveGatewayEvents.Meaningful(report.Events), stop);
            if (
                Instant.FromDateTimeOffset(report.At) is var at
                && at > clock.Now - DoorGateway.Silence
                && at < clock.Now + DoorGateway.Silence
            )
                await gateways.HeardByMqtt(id, stop);
            // Grants were signed since, which the gateway has not received: they were lost on the way.
            var missed =
                await gateways.LastIssued(id, stop) is { } issued
                && (report.Issued is not { } has || Instant.FromDateTimeOffset(has) + Precision < issued);
            known[topics] = missed ? 0 : report.Version;
            await work.Commit(stop);
        }

        if (report.Events.Count > 0)
            await connection.Publish(
                topics.Taken,
                seal!.Seal(
                    topics.Taken,
                    new ReceiveGatewayEvents.Output(report.Events.Take(ReceiveGatewayEvents.Most).Max(e => e.Sequence))
                ),
                false,
                stop
            );
        await TellNews(connection, community, topics, stop);
    }

    private async Task Tell(MqttConnection connection, CancellationToken stop)
    {
        while (true)
        {
            // Subscribes before reading, so that a change in between is not missed.
            var call = wake.Next(DoorStore.Call);
            foreach (var community in await communities.All(stop))
            foreach (var gateway in await ByMqtt(community, stop))
                await TellNews(connection, community, new(community.Id.Value, gateway.Id.Value), stop);
            await QueueListener.Wait(call, Look, stop);
        }
    }

    private async Task<List<DoorGateway>> ByMqtt(Community community, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(community, stop);
        return
        [
            .. (await scope.ServiceProvider.GetRequiredService<GatewayStore>().All(stop)).Where(g =>
                g is { ByMqtt: true, Retired: false } && !g.IsSilent(clock.Now)
            ),
        ];
    }

    private async Task TellNews(MqttConnection connection, Community community, GatewayTopics topics, CancellationToken stop)
    {
        TopicSeal? seal;
        GatewayNews.Answer? news;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var work = services.GetRequiredService<UnitOfWork>();
            await work.Begin(community, stop);
            var gateways = services.GetRequiredService<GatewayStore>();
            if (await gateways.Find(new(topics.Gateway), stop) is not { ByMqtt: true, Retired: false } gateway)
                return;
            seal = await gateways.Seal(gateway.Id, stop);
            news = await services.GetRequiredService<GatewayNews>().For(gateway, known.GetValueOrDefault(topics), stop);
            await work.Commit(stop);
        }

        if (seal is null || news is null)
            return;
        if (news.Grants is { } list)
        {
            await connection.Publish(topics.Grants, seal.Seal(topics.Grants, list), retain: true, stop);
            known[topics] = news.Version;
        }

        foreach (var command in news.Commands)
            await connection.Publish(topics.Commands, seal.Seal(topics.Commands, command), retain: false, stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Gateways are reached through {Broker}")]
    private partial void Reached(MqttBroker broker);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker {Broker} is away, the doors go on by their grants: {Why}")]
    private partial void Lost(MqttBroker broker, string why);
}
