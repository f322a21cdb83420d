namespace Juluo.Delivery;

/// <summary>The place of a waiting task in the queue.</summary>
/// <param name="Running">The number of tasks that are running.</param>
/// <param name="Before">The number of tasks that wait before it.</param>
public sealed record BackgroundTaskLine(long Running, long Before);
