namespace Juluo.Delivery;

/// <summary>Checks the queue of a module with a worker of its own, for the self-check. The module registers it.</summary>
/// <param name="work">It sees every community.</param>
/// <param name="only">Counts the items of this community alone; null: all.</param>
/// <param name="late">Items due before then are late: perhaps no worker is running.</param>
public delegate Task<IReadOnlyList<Finding>> CheckQueue(UnitOfWork work, Community? only, Instant late, CancellationToken stop);
