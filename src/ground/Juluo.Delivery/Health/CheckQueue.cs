namespace Juluo.Delivery;

/// <summary>Checks the queue of a module that has its own worker, for the self-check. The module registers it.</summary>
/// <param name="work">A unit of work that sees all communities.</param>
/// <param name="only">The community whose items are counted; null for all.</param>
/// <param name="late">Items due before this time are late: perhaps no worker is running.</param>
public delegate Task<IReadOnlyList<Finding>> CheckQueue(UnitOfWork work, Community? only, Instant late, CancellationToken stop);
