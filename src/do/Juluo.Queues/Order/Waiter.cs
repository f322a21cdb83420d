namespace Juluo.Queues;

/// <summary>A waiting ticket as input of <see cref="LineRule"/>.</summary>
/// <param name="Matter">The bit number of its topic.</param>
/// <param name="Place">The place in its lane.</param>
/// <param name="From">The seconds until its holder is back; 0 or less if present.</param>
/// <param name="Counter">The number of the only counter that may call it, or -1 for any.</param>
internal readonly record struct Waiter(QueueLane Lane, int Matter, double Place, double From = 0, int Counter = -1);
