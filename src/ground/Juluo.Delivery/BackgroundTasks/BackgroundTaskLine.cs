namespace Juluo.Delivery;

/// <summary>What a task that waits is waiting for.</summary>
/// <param name="Running">So many others are being worked on.</param>
/// <param name="Before">So many come before it.</param>
public sealed record BackgroundTaskLine(long Running, long Before);
