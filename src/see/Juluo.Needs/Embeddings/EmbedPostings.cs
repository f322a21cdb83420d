namespace Juluo.Needs;

/// <summary>
/// Requests missing embeddings of needs and offers from the configured endpoint, in batches, and deletes those no longer needed. It sends only texts, and only those that present
/// members show to the community. Without an endpoint nothing is sent, and all stored embeddings are deleted.
/// </summary>
[Named("matching.embed-wants")]
internal sealed partial class EmbedPostings(
    PeopleFacade people,
    PostingVectorStore vectors,
    EmbeddingEndpoint endpoint,
    ILogger<EmbedPostings> log
) : Job
{
    public const int BatchSize = 32;
    public const int MostBatches = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override async Task Run(Community community, CancellationToken stop)
    {
        if (endpoint.Model is not { } model)
        {
            await vectors.Purge(null, [], stop);
            return;
        }

        var texts = PostingVectorStore.Texts(await people.All(stop)).ToArray();
        await vectors.Purge(model, texts, stop);
        var missing = (await vectors.Missing(model, texts, stop)).ToArray();
        // Shuffle, so that a text the endpoint rejects delays different texts each time and none forever.
        Random.Shared.Shuffle(missing);
        foreach (var batch in missing.Chunk(BatchSize).Take(MostBatches))
        {
            var answer = await endpoint.Ask(batch, Patience, stop);
            if (answer.Vectors is { } said)
                await vectors.Add(model, batch, said, stop);
            else
                NotTaken(endpoint.Address, community.Slug, batch.Length, answer.Problem);
            if (answer.Away)
                return;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The endpoint for embeddings {Address} gave nothing for {Count} texts of {Community}, which are tried again later: {Why}"
    )]
    private partial void NotTaken(string address, string community, int count, string why);
}
