namespace Juluo.Needs;

/// <summary>Embeddings of needs and offers, for modules that compare them with <see cref="Fits"/>.</summary>
public sealed class NeedsFacade
{
    private readonly PostingVectorStore vectors;

    internal NeedsFacade(PostingVectorStore vectors) => this.vectors = vectors;

    /// <summary>The known embeddings of these people's needs and offers; null if no embedding endpoint is configured.</summary>
    public Task<PostingVectors?> Vectors(IEnumerable<PersonCard> people, CancellationToken stop) => vectors.Of(people, stop);
}
