namespace Juluo.Web;

/// <summary>Something that is watched while it changes: server-sent events for a page, JSON of the present for a client that asks for that.</summary>
public abstract class EventStream(object now, Func<CancellationToken, IAsyncEnumerable<object>> changes)
{
    /// <summary>How it stands.</summary>
    internal object Now => now;

    /// <summary>How it goes on, beginning with now. It runs after the request's unit of work has ended.</summary>
    internal Func<CancellationToken, IAsyncEnumerable<object>> Changes => changes;
}

/// <inheritdoc />
public sealed class EventStream<T>(T now, Func<CancellationToken, IAsyncEnumerable<T>> changes) : EventStream(now, changes)
    where T : class;
