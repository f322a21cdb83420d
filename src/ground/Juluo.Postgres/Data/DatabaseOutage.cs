namespace Juluo.Postgres;

/// <summary>
/// Tracks whether this process reaches the database, as reported by its workers: one log line when the database becomes unreachable and one when it is back, regardless
/// of the number of attempts between them.
/// </summary>
public sealed partial class DatabaseOutage(ILogger<DatabaseOutage> log)
{
    // Initially some connections still work.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private readonly Lock changes = new();
    private long? since;

    public bool Lasts => since is not null;

    /// <summary>Records that the database did not respond; only the first call of an outage is logged.</summary>
    public void Met(string why)
    {
        lock (changes)
        {
            if (since is not null)
                return;
            since = TimeProvider.System.GetTimestamp();
        }

        Began(why);
    }

    /// <summary>
    /// Records that the database responded. A worker without work may not have queried it, so the listener and jobs report it. Queries that began before the outage, or
    /// in its first two seconds, do not end it.
    /// </summary>
    /// <param name="asked">The timestamp at which the query began.</param>
    public void Over(long asked)
    {
        if (since is null)
            return;
        TimeSpan lasted;
        lock (changes)
        {
            if (since is not { } began || asked <= began || TimeProvider.System.GetElapsedTime(began, asked) < Least)
                return;
            lasted = TimeProvider.System.GetElapsedTime(began);
            since = null;
        }

        Ended((long)lasted.TotalSeconds);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database is away, the workers try again until it is back: {Why}")]
    private partial void Began(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is back after {Seconds} s")]
    private partial void Ended(long seconds);
}
