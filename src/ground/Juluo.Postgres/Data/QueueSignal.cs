namespace Juluo.Postgres;

/// <summary>
/// Notifies the workers of every process when work for them has been committed. The database commits transactions that contain a notification one at a time, so
/// none is sent within an action: notifications of all actions are collected for a moment and sent together. A lost notification costs one polling interval
/// (<see cref="QueueListener"/>).
/// </summary>
public sealed partial class QueueSignal(NpgsqlDataSource source, ILogger<QueueSignal> log)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private const int MostTries = 5;
    private readonly ConcurrentDictionary<string, bool> rung = new(StringComparer.Ordinal);
    private int ringing;

    /// <summary>Queues notifications and returns at once; they are sent in the background.</summary>
    public void Ring(IReadOnlyCollection<string> queues)
    {
        foreach (var queue in queues)
            rung[queue] = true;
        if (Interlocked.Exchange(ref ringing, 1) == 0)
            _ = Task.Run(Send);
    }

    /// <summary>Sends notifications over this connection, which must have no open transaction.</summary>
    internal static async Task Send(NpgsqlConnection connection, string[] queues)
    {
        await using var notify = new NpgsqlCommand("select pg_notify($1, q) from unnest($2) as q", connection);
        notify.Parameters.Add(new() { Value = QueueListener.Channel });
        notify.Parameters.Add(new() { Value = queues });
        await notify.ExecuteNonQueryAsync();
    }

    private async Task Send()
    {
        try
        {
            var failed = 0;
            do
            {
                var calls = rung.Keys.ToArray();
                foreach (var queue in calls)
                    rung.TryRemove(queue, out _);
                try
                {
                    await using var connection = await source.OpenConnectionAsync();
                    await Send(connection, calls);
                    await Task.Delay(Moment);
                }
                // Retried, e.g. if all connections are in use: a worker that is not notified sleeps up to <c>QueueListener.Longest</c>.
                catch (NpgsqlException) when (++failed < MostTries)
                {
                    foreach (var queue in calls)
                        rung[queue] = true;
                    await Task.Delay(Again);
                }
            } while (!rung.IsEmpty);
        }
        catch (Exception away) when (away is NpgsqlException or IOException or InvalidOperationException)
        {
            Unheard(away.Message);
        }
        finally
        {
            Interlocked.Exchange(ref ringing, 0);
        }

        // A caller between the last look and the line above found the sender still running.
        if (!rung.IsEmpty)
            Ring([]);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The workers were not called and will look by themselves: {Why}")]
    private partial void Unheard(string why);
}
