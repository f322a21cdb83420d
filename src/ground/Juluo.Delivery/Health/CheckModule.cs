namespace Juluo.Delivery;

/// <summary>What a module has to say of itself at the self-check, in the community of the work; nothing, if it has nothing that could fail. A module registers it.</summary>
public delegate Task<IReadOnlyList<Finding>> CheckModule(UnitOfWork work, CancellationToken stop);
