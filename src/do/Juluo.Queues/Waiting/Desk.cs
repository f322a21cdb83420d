namespace Juluo.Queues;

/// <summary>An open counter as the forecast sees it.</summary>
/// <param name="Number">Its number among the counters.</param>
/// <param name="Serves">A bit for each matter.</param>
/// <param name="Busy">For how many seconds it has been with a ticket; null: it is free.</param>
/// <param name="Matter">Of that ticket.</param>
internal readonly record struct Desk(int Number, ulong Serves, double? Busy, int Matter, int Run);
