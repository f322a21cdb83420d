namespace Juluo.Needs;

/// <summary>Needs and offers as other modules see them: how well they fit each other.</summary>
public sealed class NeedsFacade
{
    private readonly WantVectorStore vectors;

    internal NeedsFacade(WantVectorStore vectors) => this.vectors = vectors;

    /// <summary>Finds which of these people have something for which need of another.</summary>
    /// <remarks>See <see cref="FitSearch"/> for how, and what it costs.</remarks>
    public async Task<Fits> Fits(IReadOnlyList<PersonCard> people, CancellationToken stop) => new(people, await vectors.Of(people, stop));

    /// <summary>Vectors of all that these people need and offer, as far as they are known; null if no endpoint for embeddings is configured.</summary>
    public Task<WantVectors?> Vectors(IEnumerable<PersonCard> people, CancellationToken stop) => vectors.Of(people, stop);
}
