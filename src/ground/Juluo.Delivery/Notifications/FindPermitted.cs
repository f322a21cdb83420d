namespace Juluo.Delivery;

/// <summary>Tells who of the community today holds a permission. The People module registers this too.</summary>
public delegate Task<IReadOnlyList<PersonId>> FindPermitted(UnitOfWork work, string permission, CancellationToken stop);
