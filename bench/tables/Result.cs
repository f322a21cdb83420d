namespace Juluo.Tables.Bench;

/// <summary>New bridging ties for each person at each lunch of one community, by each way of seating.</summary>
internal sealed record Result(string World, int Seed, double Ours, double Lots, double Like, double Knowing);
