namespace Juluo.Foundation;

/// <summary>
/// The row lock that the current transaction holds and others wait for. Slow code and code that leaves the database calls <see cref="Refuse"/> first: every request
/// that waits for the lock holds a connection, so a hanging mail server would exhaust the whole pool.
/// </summary>
public sealed class HeldLock
{
    private static readonly AsyncLocal<HeldLock[]?> Flow = new();

    private bool open;

    /// <summary>Called with the work done under a lock and the statement that took the lock. Tests throw; the program logs one warning.</summary>
    public static Action<string, string>? Found { get; set; }

    /// <summary>The first statement of the transaction that took a lock; null if it holds none.</summary>
    public string? Statement { get; private set; }

    /// <summary>
    /// Starts tracking a transaction for the rest of the calling method. An asynchronous method cannot do this for its caller: its changes to the execution context are
    /// lost when it returns.
    /// </summary>
    public void Open()
    {
        (open, Statement) = (true, null);
        Flow.Value = [.. (Flow.Value ?? []).Where(l => l.open && l != this), this];
    }

    public void Take(string statement) => Statement ??= statement;

    /// <summary>Ends the tracking. Called when the transaction ends.</summary>
    public void Release() => (open, Statement) = (false, null);

    /// <param name="work">The work that is about to begin, such as "an HTTP request".</param>
    public static void Refuse(string work)
    {
        foreach (var held in Flow.Value ?? [])
            if (held.Statement is { } statement)
                Found?.Invoke(work, statement);
    }
}
