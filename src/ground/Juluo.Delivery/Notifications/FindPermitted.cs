namespace Juluo.Delivery;

/// <summary>Finds the current people of a community who hold a permission, everywhere or at a site. Registered by the People module.</summary>
public delegate Task<IReadOnlyList<PersonId>> FindPermitted(UnitOfWork work, string permission, SiteId? at, CancellationToken stop);
