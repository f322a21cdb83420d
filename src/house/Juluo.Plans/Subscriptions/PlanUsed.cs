namespace Juluo.Plans;

/// <summary>Whether a person used what their plans include since a moment, in a module above that registers this. A plan that was used is not taken back.</summary>
public delegate Task<bool> PlanUsed(UnitOfWork work, PersonId person, Instant since, CancellationToken stop);
