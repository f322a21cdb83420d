using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Juluo.Postgres;

/// <summary>
/// Hears from the database, as soon as queued work is committed (<see cref="QueueSignal"/>), that there is work. Behind it stands a short poll: a call
/// that is missed (the connection was away, or a pooler swallowed it) costs two seconds and no more.
/// </summary>
public sealed partial class QueueListener(NpgsqlDataSource source, ILogger<QueueListener> log) : BackgroundService
{
    /// <summary>The one channel; a notification's payload is the queue's name.</summary>
    public const string Channel = "juluo";

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> calls = new(StringComparer.Ordinal);

    /// <summary>The next call for this queue. Ask before looking into the queue: a call that comes while looking is then not missed.</summary>
    public Task Next(string queue) => calls.GetOrAdd(queue, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal static Task Wait(Task call, CancellationToken stop) => Wait(call, Poll, stop);

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
                await using var connection = await source.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, heard) => Call(heard.Payload);
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception away) when (away is NpgsqlException or IOException or InvalidOperationException)
            {
                ConnectionLost(away.Message);
                await Wait(Next(""), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Call(string queue)
    {
        if (calls.TryRemove(queue, out var waiting))
            waiting.TrySetResult();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications are away, the workers poll meanwhile: {Why}")]
    private partial void ConnectionLost(string why);
}
