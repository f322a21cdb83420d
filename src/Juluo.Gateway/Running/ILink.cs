namespace Juluo.Gateway;

/// <summary>The way to the server: by HTTP, or through a broker.</summary>
public interface ILink : IDisposable
{
    Task Run(CancellationToken stop);

    /// <summary>Something happened that the server should hear of.</summary>
    void Wake();
}
