namespace Juluo.Worlds.Bench;

/// <summary>What one policy reached in one run of a world.</summary>
/// <param name="Pace">Introductions a working day.</param>
internal sealed record Result(string World, int Size, int Pace, ulong Seed, string Policy, Figures Figures);
