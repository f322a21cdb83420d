namespace Juluo.Plans;

/// <summary>Checks if a person used what their plans include since a moment. Modules above register this; a plan that was used cannot be withdrawn.</summary>
public delegate Task<bool> PlanUsed(UnitOfWork work, PersonId person, Instant since, CancellationToken stop);
