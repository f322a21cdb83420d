namespace Juluo.Queues;

/// <summary>A ticket as the rule of the line sees it.</summary>
/// <param name="Matter">What it is for, as the number of a bit.</param>
/// <param name="Place">In its lane.</param>
/// <param name="From">Seconds from now until its person is back; 0 or less: here.</param>
/// <param name="Counter">The only counter that may call it, by its number; -1: any.</param>
internal readonly record struct Waiter(QueueLane Lane, int Matter, double Place, double From = 0, int Counter = -1);
