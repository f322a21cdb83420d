namespace Juluo.Foundation;

/// <summary>Counts what waits for the caller behind a page of the menu. It is asked on every page around which that word stands: one short query.</summary>
public interface ICountWaiting
{
    Task<int> Waiting(Caller caller, CancellationToken stop);
}
