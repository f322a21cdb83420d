namespace Juluo.Seating.Bench;

/// <summary>New bridging ties per person and evening of one community, for each way of seating.</summary>
internal sealed record Result(string World, int Seed, double Ours, double Lots, double Blind, double Knowing);
