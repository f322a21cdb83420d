using Microsoft.Extensions.Hosting;

namespace Juluo.Postgres;

/// <summary>
/// Receives a notification from the database as soon as queued work is committed (<see cref="QueueSignal"/>). It regularly notifies itself through the database:
/// while that notification arrives, waiting workers may sleep for long; while it does not (the connection is lost, or a pooler swallows it), they poll every two
/// seconds.
/// </summary>
public sealed partial class QueueListener(
    NpgsqlDataSource source,
    ListenConnections connections,
    ILogger<QueueListener> log,
    DatabaseOutage outage
) : BackgroundService
{
    /// <summary>The only channel; the payload of a notification is the queue's name.</summary>
    public const string Channel = "juluo";

    /// <summary>The polling interval of workers that cannot be notified, or that know of work another worker is processing.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> calls = new(StringComparer.Ordinal);
    private readonly string own = $"listener {SecretToken.New()}";
    private int losses;

    /// <summary>Waiting workers report here that the database did not respond.</summary>
    internal DatabaseOutage Outage => outage;

    /// <summary>True if the last test notification arrived.</summary>
    public bool Hears { get; private set; }

    /// <summary>The longest sleep of workers that can be notified. Tests with a manual clock make it short: no notification tells that time has passed.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Returns a task that completes with the next notification for this queue. Must be called before looking into the queue, so that a notification during the look is not missed.</summary>
    public Task Next(string queue) => calls.GetOrAdd(queue, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <param name="call">The result of <see cref="Next"/>.</param>
    /// <param name="due">The time until known work is due; zero or less if it is due but another worker has it. Null if none is known.</param>
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

    /// <param name="call">The result of <see cref="Next"/>.</param>
    /// <param name="poll">The longest wait if a notification is missed.</param>
    public static async Task Wait(Task call, TimeSpan poll, CancellationToken stop)
    {
        try
        {
            await call.WaitAsync(poll, stop);
        }
        catch (TimeoutException)
        {
            // no notification arrived: look anyway
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
            // An exhausted pool is no reason to stop listening.
            Lost(full.Message);
            return;
        }

        await Listen(connection, heard, Answers, stop);
        if (!heard.IsCompleted && Hears)
            Deaf();
        Turn(heard.IsCompleted);
    }

    /// <summary>Receives notifications until the task completes, or the time limit is reached.</summary>
    private static async Task Listen(NpgsqlConnection connection, Task until, TimeSpan most, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!until.IsCompleted && most - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } left)
            await connection.WaitAsync(ListenConnections.Whole(left), stop);
    }

    /// <summary>Switches between notified and polling mode: wakes all sleeping workers, since notifications in between were missed.</summary>
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

    // Logged once, after a second failure, unless the database itself is unavailable.
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
