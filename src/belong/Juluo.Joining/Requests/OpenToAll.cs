namespace Juluo.Joining;

/// <summary>Shows the menu entry while the community takes requests to join.</summary>
internal sealed class OpenToAll(JoinStore store) : IShowWhen
{
    public Task<bool> Shows(Caller caller, CancellationToken stop) => store.Open(stop);
}
