namespace Juluo.Web;

/// <summary>Lists open items of a module for the caller. A module registers one source in the container for each kind of item that people answer, decide or hand over.</summary>
public abstract class WaitingSource
{
    /// <summary>The maximum number of items that a source should return; sources limit their queries to it.</summary>
    public const int Most = 100;

    /// <summary>
    /// Returns the caller's open items in any order; empty for callers who may not act on them. People are given by key (<see cref="WaitingItem.About"/>), because this
    /// runs on every page.
    /// </summary>
    public abstract Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop);
}
