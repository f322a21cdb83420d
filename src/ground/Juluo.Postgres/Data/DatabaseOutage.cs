namespace Juluo.Postgres;

/// <summary>Whether this process reaches the database, as its workers find it: a line in the log when the database goes and one when it is back, however many look in between.</summary>
public sealed partial class DatabaseOutage(ILogger<DatabaseOutage> log)
{
    // In the first moments some connections still work.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private readonly Lock changes = new();
    private long? since;

    public bool Lasts => since is not null;

    /// <summary>The database did not answer.</summary>
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

    /// <summary>The database answered. A worker that found nothing to do may not have asked it, so the listener and jobs say so. What was asked before the outage began, or in its first two seconds, says nothing about its end.</summary>
    /// <param name="asked">The timestamp at which it was asked.</param>
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
