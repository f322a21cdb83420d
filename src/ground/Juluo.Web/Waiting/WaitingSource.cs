namespace Juluo.Web;

/// <summary>Lists what of a module waits for the caller. A module registers one in the container for each kind of thing that people answer, decide or hand over.</summary>
public abstract class WaitingSource
{
    /// <summary>The most that one source lists.</summary>
    public const int Most = 100;

    /// <summary>What waits for the caller, in any order; empty for a caller who may not do it. People in it are keys (<see cref="WaitingItem.About"/>), for it is asked on every page.</summary>
    public abstract Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop);
}
