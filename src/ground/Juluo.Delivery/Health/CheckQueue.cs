namespace Juluo.Delivery;

/// <summary>What a module has to say at the self-check of a queue that a worker of its own empties. A module registers it.</summary>
/// <param name="work">It sees every community.</param>
/// <param name="only">Of this community's items alone; null: of all.</param>
/// <param name="late">What was due before then is late: no worker may be running.</param>
public delegate Task<IReadOnlyList<Finding>> CheckQueue(UnitOfWork work, Community? only, Instant late, CancellationToken stop);
