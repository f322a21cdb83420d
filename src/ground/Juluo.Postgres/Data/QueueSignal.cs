namespace Juluo.Postgres;

/// <summary>
/// Calls the workers of every process once something they wait for is kept. The database lets one transaction at a time commit with a notification in it,
/// so none is sent from within an action: calls are gathered for a moment and sent together, no matter which action made them. A call that is lost costs one poll
/// (<see cref="QueueListener"/>).
/// </summary>
public sealed partial class QueueSignal(NpgsqlDataSource source, ILogger<QueueSignal> log)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private const int MostTries = 5;
    private readonly ConcurrentDictionary<string, bool> rung = new(StringComparer.Ordinal);
    private int ringing;

    /// <summary>Returns at once; the call goes out behind it.</summary>
    public void Ring(IReadOnlyCollection<string> queues)
    {
        foreach (var queue in queues)
            rung[queue] = true;
        if (Interlocked.Exchange(ref ringing, 1) == 0)
            _ = Task.Run(Send);
    }

    /// <summary>Sends the calls by this connection, on which no transaction is open.</summary>
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
                // All connections in use, for instance: a worker that is not called may sleep for half a minute.
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

        // Who rang between the last look and the line above found it ringing still.
        if (!rung.IsEmpty)
            Ring([]);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The workers were not called and will look by themselves: {Why}")]
    private partial void Unheard(string why);
}
