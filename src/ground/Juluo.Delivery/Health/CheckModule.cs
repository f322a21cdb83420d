namespace Juluo.Delivery;

/// <summary>Returns a module's findings for the self-check in the community of the unit of work; empty if nothing can fail. A module registers it.</summary>
public delegate Task<IReadOnlyList<Finding>> CheckModule(UnitOfWork work, CancellationToken stop);
