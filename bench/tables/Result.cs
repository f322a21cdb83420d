namespace Juluo.Tables.Bench;

/// <summary>New bridging ties per person and lunch of one community, for each way of seating.</summary>
internal sealed record Result(string World, int Seed, double Ours, double Lots, double Like, double Knowing);
