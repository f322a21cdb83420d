namespace Juluo.Web;

/// <summary>Lists open items of a module for the caller. A module registers one source in the container for each kind of item that people answer, decide or hand over.</summary>
public abstract class WaitingSource
{
    /// <summary>The maximum number of items that a source should return; sources limit their queries to it.</summary>
    public const int Most = 100;

    /// <summary>
    /// Returns an SQL condition that holds whenever <see cref="Of"/> has items for the caller, or null if the caller may act on none. It may hold more often. The menu of
    /// every page needs the number of items, so the conditions of all sources are evaluated in one query, and only sources whose condition holds are read.
    /// </summary>
    public abstract Statement? Any(Caller caller);

    /// <summary>Returns the caller's open items in any order. Must only be called if <see cref="Any"/> is not null: it does not check permissions again. People are given by key (<see cref="WaitingItem.About"/>), because this runs on every page.</summary>
    public abstract Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop);
}
