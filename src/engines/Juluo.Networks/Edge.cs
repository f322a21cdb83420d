namespace Juluo.Networks;

/// <summary>
/// A tie between two nodes. A graph without direction hands its edges out with <see cref="A"/> smaller than <see cref="B"/>; in one with
/// direction an edge leads from <see cref="A"/> to <see cref="B"/>.
/// </summary>
/// <param name="A">One end, 0 … nodes − 1.</param>
/// <param name="B">The other end, 0 … nodes − 1, never equal to <paramref name="A"/>.</param>
/// <param name="Weight">Strength, finite and not negative; in whatever unit the caller put in.</param>
public readonly record struct Edge(int A, int B, double Weight = 1);
