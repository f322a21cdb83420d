namespace Juluo.Foundation;

/// <summary>Registered in the container by a module whose part would leave something unfinished that people count on.</summary>
public abstract class KeepPart(Part part)
{
    public Part Part => part;

    /// <summary>Why the community cannot switch the part off just now, such as an open vote; null: it can.</summary>
    public abstract Task<Error?> Why(CancellationToken stop);
}
