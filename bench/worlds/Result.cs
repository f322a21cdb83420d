namespace Juluo.Worlds.Bench;

/// <summary>The result of one policy in one run of a world.</summary>
/// <param name="Pace">Introductions a working day.</param>
internal sealed record Result(string World, int Size, int Pace, ulong Seed, string Policy, Statistics Statistics);
