namespace Juluo.Delivery;

/// <summary>Tells who of the community today holds a permission, everywhere or at a site. The People module registers this too.</summary>
public delegate Task<IReadOnlyList<PersonId>> FindPermitted(UnitOfWork work, string permission, SiteId? at, CancellationToken stop);
