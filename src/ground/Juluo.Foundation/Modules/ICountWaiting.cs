namespace Juluo.Foundation;

/// <summary>Counts the items that wait for the caller behind a page of the menu. Runs on every page that shows the menu entry, so it must be one short query.</summary>
public interface ICountWaiting
{
    Task<int> Waiting(Caller caller, CancellationToken stop);
}
