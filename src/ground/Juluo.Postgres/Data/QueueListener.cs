using Microsoft.Extensions.Hosting;

namespace Juluo.Postgres;

/// <summary>
/// Hears from the database, as soon as queued work is committed (<see cref="QueueSignal"/>), that there is work. It calls itself through the database now and then: as long as that call
/// arrives, who waits may sleep for long; while none does (the connection is away, or a pooler swallows it), they look every two seconds.
/// </summary>
public sealed partial class QueueListener(
    NpgsqlDataSource source,
    ListenConnections connections,
    ILogger<QueueListener> log,
    DatabaseOutage outage
) : BackgroundService
{
    /// <summary>The one channel; a notification's payload is the queue's name.</summary>
    public const string Channel = "juluo";

    /// <summary>How long those look away who cannot be called, or who know of work that another has in hand.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> calls = new(StringComparer.Ordinal);
    private readonly string own = $"listener {SecretToken.New()}";
    private int losses;

    /// <summary>Those who wait for calls say here that the database did not answer them.</summary>
    internal DatabaseOutage Outage => outage;

    /// <summary>Whether calls arrive, as far as was tried.</summary>
    public bool Hears { get; private set; }

    /// <summary>How long those look away who can be called. Tests whose clock is set by hand make it short: no call tells that time has passed.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The next call for this queue. Ask before looking into the queue: a call that comes while looking is then not missed.</summary>
    public Task Next(string queue) => calls.GetOrAdd(queue, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <param name="call">As <see cref="Next"/> gave it.</param>
    /// <param name="due">In how long there is work that is known already; zero or less: there is, but another has it in hand. Null: none is known.</param>
    internal Task Wait(Task call, TimeSpan? due, CancellationToken stop)
    {
        var most = Hears ? Longest : Poll;
        return Wait(
            call,
            due is not { } left ? most
                : left <= TimeSpan.Zero ? Poll
                : left < most ? left
                : most,
            stop
        );
    }

    /// <param name="call">As <see cref="Next"/> gave it.</param>
    /// <param name="poll">How long a call that is missed may cost.</param>
    public static async Task Wait(Task call, TimeSpan poll, CancellationToken stop)
    {
        try
        {
            await call.WaitAsync(poll, stop);
        }
        catch (TimeoutException)
        {
            // no call came: look anyway
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await connections.Open(stoppingToken);
                connection.Notification += (_, heard) => Call(heard.Payload);
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (true)
                {
                    await CallMyself(connection, stoppingToken);
                    await Listen(connection, Next(own), Longest, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is NpgsqlException or IOException or InvalidOperationException or ArgumentException)
            {
                Lost(away.Message);
                await Wait(Next(""), Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CallMyself(NpgsqlConnection connection, CancellationToken stop)
    {
        var heard = Next(own);
        try
        {
            var asked = TimeProvider.System.GetTimestamp();
            await using var other = await source.OpenConnectionAsync(stop);
            await QueueSignal.Send(other, [own]);
            outage.Over(asked);
        }
        catch (NpgsqlException full)
        {
            // A pool that is full is no reason to stop listening.
            Lost(full.Message);
            return;
        }

        await Listen(connection, heard, Answers, stop);
        if (!heard.IsCompleted && Hears)
            Deaf();
        Turn(heard.IsCompleted);
    }

    /// <summary>Hears calls until one has come, or for so long.</summary>
    private static async Task Listen(NpgsqlConnection connection, Task until, TimeSpan most, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!until.IsCompleted && most - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } left)
            await connection.WaitAsync(ListenConnections.Whole(left), stop);
    }

    /// <summary>From now on calls arrive, or do not: all who sleep look again, for what came in between was not heard.</summary>
    private void Turn(bool hears)
    {
        losses = hears ? 0 : losses;
        if (Hears == hears)
            return;
        Hears = hears;
        foreach (var queue in calls.Keys)
            if (queue != own && queue != "")
                Call(queue);
    }

    // Said once, when a second try has failed too and it is not the database itself that is away.
    private void Lost(string why)
    {
        losses = outage.Lasts ? 0 : losses + 1;
        if (losses == 2)
            ConnectionLost(why);
        Turn(hears: false);
    }

    private void Call(string queue)
    {
        if (calls.TryRemove(queue, out var waiting))
            waiting.TrySetResult();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications are away, the workers poll meanwhile: {Why}")]
    private partial void ConnectionLost(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notification to this program did not arrive, the workers poll meanwhile")]
    private partial void Deaf();
}
