namespace Juluo.Joining;

/// <summary>Whether the community takes requests to join at present.</summary>
internal sealed class OpenToAll(JoinStore store) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) => store.Open(stop);
}
