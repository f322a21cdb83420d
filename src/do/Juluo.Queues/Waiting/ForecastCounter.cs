namespace Juluo.Queues;

/// <summary>An open counter as input of the forecast.</summary>
/// <param name="Number">Its number among the counters.</param>
/// <param name="Serves">The topics it serves, a bit for each.</param>
/// <param name="Busy">The number of seconds for which it has been with its ticket, or null if free.</param>
/// <param name="Matter">The topic of that ticket.</param>
internal readonly record struct ForecastCounter(int Number, ulong Serves, double? Busy, int Matter, int Run);
