namespace Juluo.Networks;

/// <summary>
/// A tie between two nodes. An undirected graph returns its edges with <see cref="A"/> smaller than <see cref="B"/>; in a directed one an edge leads from <see cref="A"/>
/// to <see cref="B"/>.
/// </summary>
/// <param name="A">One end, 0 … nodes − 1.</param>
/// <param name="B">The other end, 0 … nodes − 1, never equal to <paramref name="A"/>.</param>
/// <param name="Weight">Strength, finite and not negative; in the caller's unit.</param>
public readonly record struct Edge(int A, int B, double Weight = 1);
