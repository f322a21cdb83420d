namespace Juluo.Queues;

/// <summary>The gamma distribution of the time for which a call occupies a counter, for one topic. Calls to which no one comes are included as short ones.</summary>
/// <param name="Mean">The mean in seconds on a usual day.</param>
/// <param name="Shape">The shape parameter: 1 over the squared coefficient of variation.</param>
internal readonly record struct Handling(double Mean, double Shape);
