namespace Juluo.Foundation;

/// <summary>
/// The row lock that one transaction took for others to wait for. Code that is slow or leaves the database asks <see cref="Refuse"/> first: requests that wait for the lock hold a connection each,
/// so a mail server that hangs would take the whole pool.
/// </summary>
public sealed class HeldLock
{
    private static readonly AsyncLocal<HeldLock[]?> Flow = new();

    private bool open;

    /// <summary>Takes note of work that was done under a lock, and of the statement that took the lock. Tests throw; a program writes one warning.</summary>
    public static Action<string, string>? Found { get; set; }

    /// <summary>The first statement that took a lock; null: none did.</summary>
    public string? Statement { get; private set; }

    /// <summary>Follows a transaction for the rest of the calling method. An asynchronous method cannot do that for its caller: what it sets of the flow is undone when it returns.</summary>
    public void Open()
    {
        (open, Statement) = (true, null);
        Flow.Value = [.. (Flow.Value ?? []).Where(l => l.open && l != this), this];
    }

    public void Take(string statement) => Statement ??= statement;

    /// <summary>Ends with the transaction.</summary>
    public void Release() => (open, Statement) = (false, null);

    /// <param name="work">The work that is about to begin, such as "an HTTP request".</param>
    public static void Refuse(string work)
    {
        foreach (var held in Flow.Value ?? [])
            if (held.Statement is { } statement)
                Found?.Invoke(work, statement);
    }
}
