namespace Juluo.Web;

/// <summary>An output that changes while it is watched: server-sent events for a page, the current state as JSON for clients that request JSON.</summary>
public abstract class EventStream(object now, Func<CancellationToken, IAsyncEnumerable<object>> changes)
{
    /// <summary>The state at the time of the request.</summary>
    internal object Now => now;

    /// <summary>The sequence of states, beginning with the current one. Runs after the request's unit of work has ended.</summary>
    internal Func<CancellationToken, IAsyncEnumerable<object>> Changes => changes;
}

/// <inheritdoc />
public sealed class EventStream<T>(T now, Func<CancellationToken, IAsyncEnumerable<T>> changes) : EventStream(now, changes)
    where T : class;
