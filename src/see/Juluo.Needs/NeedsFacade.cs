namespace Juluo.Needs;

/// <summary>What texts of needs and offers mean, for modules that compare them by <see cref="Fits"/>.</summary>
public sealed class NeedsFacade
{
    private readonly PostingVectorStore vectors;

    internal NeedsFacade(PostingVectorStore vectors) => this.vectors = vectors;

    /// <summary>Vectors of all that these people need and offer, as far as they are known; null if no endpoint for embeddings is configured.</summary>
    public Task<PostingVectors?> Vectors(IEnumerable<PersonCard> people, CancellationToken stop) => vectors.Of(people, stop);
}
