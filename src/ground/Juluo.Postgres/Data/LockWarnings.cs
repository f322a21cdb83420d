namespace Juluo.Postgres;

/// <summary>Logs warnings about slow work under a row lock, once per kind of work and statement.</summary>
public sealed partial class LockWarnings(ILogger<LockWarnings> log)
{
    private readonly ConcurrentDictionary<(string Work, string Statement), bool> warned = new();

    /// <summary>Starts logging warnings, unless another handler is already set.</summary>
    public void Begin() => HeldLock.Found ??= Warn;

    internal void Warn(string work, string statement)
    {
        if (warned.TryAdd((work, statement), true))
            Held(work, statement);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Others wait for a row during {Work}; it was locked by {Statement}")]
    private partial void Held(string work, string statement);
}
