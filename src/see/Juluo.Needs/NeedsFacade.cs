namespace Juluo.Needs;

/// <summary>Gives other modules the embeddings of needs and offers, to compare them with <see cref="Fits"/>.</summary>
public sealed class NeedsFacade
{
    private readonly PostingVectorStore vectors;

    internal NeedsFacade(PostingVectorStore vectors) => this.vectors = vectors;

    /// <summary>Returns the known embeddings of these people's needs and offers; null if no embedding endpoint is configured.</summary>
    public Task<PostingVectors?> Vectors(IEnumerable<PersonCard> people, CancellationToken stop) => vectors.Of(people, stop);
}
