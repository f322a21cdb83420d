namespace Juluo.Gateway;

/// <summary>The connection to the server: by HTTP, or through a broker.</summary>
public interface ILink : IDisposable
{
    Task Run(CancellationToken stop);

    /// <summary>Signals that there is an event to send to the server.</summary>
    void Wake();
}
