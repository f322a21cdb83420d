namespace Juluo.Foundation;

/// <summary>Registered in the container by a module whose part cannot be switched off while people rely on something unfinished.</summary>
public abstract class KeepPart(Part part)
{
    public Part Part => part;

    /// <summary>Returns the reason why the community cannot switch the part off now, such as an open vote; null if it can.</summary>
    public abstract Task<Error?> Why(CancellationToken stop);
}
