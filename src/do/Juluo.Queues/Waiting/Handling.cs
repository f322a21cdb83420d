namespace Juluo.Queues;

/// <summary>How long a call occupies a counter, for one matter: a gamma distribution. A call to which no one comes is one too, a short one.</summary>
/// <param name="Mean">Seconds, on a usual day.</param>
/// <param name="Shape">Of the gamma distribution: 1 over the square of the variation.</param>
internal readonly record struct Handling(double Mean, double Shape);
