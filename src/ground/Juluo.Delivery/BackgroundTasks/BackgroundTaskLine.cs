namespace Juluo.Delivery;

/// <summary>What a task that waits is waiting for.</summary>
/// <param name="Running">How many others are being worked on.</param>
/// <param name="Before">How many wait before it.</param>
public sealed record BackgroundTaskLine(long Running, long Before);
