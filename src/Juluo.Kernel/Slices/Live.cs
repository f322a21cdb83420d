namespace Juluo.Kernel;

/// <summary>Something that is watched while it changes: server-sent events for a page, JSON of the present for whoever asks for that.</summary>
/// <param name="Now">How it stands.</param>
/// <param name="Changes">How it goes on, beginning with now. It runs after the request's unit of work has ended.</param>
public sealed record Live(object Now, Func<CancellationToken, IAsyncEnumerable<object>> Changes);
