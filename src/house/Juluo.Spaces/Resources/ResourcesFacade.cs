using System.Data.Common;

namespace Juluo.Spaces;

/// <summary>What can be booked, as other modules read it.</summary>
public sealed class ResourcesFacade(UnitOfWork work, Clock clock)
{
    private readonly ResourceStore store = new(work, clock);

    /// <summary>A resource, also one that is no longer in use.</summary>
    /// <returns>Null if there is none of this id.</returns>
    public Task<Resource?> Find(ResourceId id, CancellationToken stop) => store.Find(id, stop);

    /// <summary>Resources in use, of one site or of all, by kind and name.</summary>
    public Task<List<Resource>> InUse(SiteId? site, CancellationToken stop) => store.InUse(site, stop);

    /// <summary>These resources by id, also those that are no longer in use.</summary>
    public Task<Dictionary<ResourceId, Resource>> Named(IReadOnlyCollection<ResourceId> ids, CancellationToken stop) =>
        store.Named(ids, stop);

    /// <summary>Sets what is out of order at a resource.</summary>
    /// <param name="what">Null: it works again.</param>
    public Task SetBroken(ResourceId id, string? what, CancellationToken stop) => store.SetBroken(id, what, stop);

    /// <summary>The columns of resources, for a batch that reads one among other results by <see cref="Read"/>.</summary>
    public static Statement Select(UnitOfWork work) => ResourceStore.Select(work);

    public static Resource Read(DbDataReader row) => row.As<Resource>();
}
