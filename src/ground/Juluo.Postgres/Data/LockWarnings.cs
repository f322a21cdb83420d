namespace Juluo.Postgres;

/// <summary>Warns of slow work under a row lock, once for each kind of work and each statement.</summary>
public sealed partial class LockWarnings(ILogger<LockWarnings> log)
{
    private readonly ConcurrentDictionary<(string Work, string Statement), bool> warned = new();

    /// <summary>From here on this program's violations are warned of, unless another takes note of them already.</summary>
    public void Begin() => HeldLock.Found ??= Warn;

    internal void Warn(string work, string statement)
    {
        if (warned.TryAdd((work, statement), true))
            Held(work, statement);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Others wait for a row during {Work}; it was locked by {Statement}")]
    private partial void Held(string work, string statement);
}
