using System.Runtime.InteropServices;

namespace Juluo.Needs;

/// <summary>Stores the embeddings of needs and offers by the digest of the text; equal texts share one.</summary>
internal sealed class PostingVectorStore(UnitOfWork work, EmbeddingEndpoint endpoint)
{
    /// <summary>Returns the known embeddings of these people's needs and offers; null if no endpoint is configured.</summary>
    public async Task<PostingVectors?> Of(IEnumerable<PersonCard> people, CancellationToken stop)
    {
        if (endpoint.Model is not { } model)
            return null;
        var texts = Texts(people).ToDictionary(text => Convert.ToHexString(DigestOf(text)), StringComparer.Ordinal);
        var rows = await work.List(
            $"""
            select digest, vector from needs.want_vector
            where community_id = {work.Community} and model = {model} and digest = any({Digests(texts.Values)})
            """,
            r =>
                (
                    Text: texts[Convert.ToHexString(r.GetFieldValue<byte[]>(0))],
                    Vector: MemoryMarshal.Cast<byte, float>(r.GetFieldValue<byte[]>(1)).ToArray()
                ),
            stop
        );
        return new(rows.ToDictionary(r => r.Text, r => r.Vector, StringComparer.Ordinal), endpoint.Threshold);
    }

    /// <summary>Returns the texts that have no embedding by this model yet.</summary>
    public async Task<List<string>> Missing(string model, IReadOnlyCollection<string> texts, CancellationToken stop)
    {
        var known = (
            await work.List<byte[]>(
                $"select digest from needs.want_vector where community_id = {work.Community} and model = {model}",
                r => r.GetFieldValue<byte[]>(0),
                stop
            )
        )
            .Select(Convert.ToHexString)
            .ToHashSet(StringComparer.Ordinal);
        return [.. texts.Where(text => !known.Contains(Convert.ToHexString(DigestOf(text))))];
    }

    public Task Add(string model, IReadOnlyList<string> texts, IReadOnlyList<float[]> vectors, CancellationToken stop) =>
        work.Do(
            $"""
            insert into needs.want_vector (community_id, model, digest, vector)
            select {work.Community}, {model}, t.digest, t.vector
            from unnest({Digests(texts)}::bytea[], {vectors.Select(v =>
                MemoryMarshal.AsBytes(v.AsSpan()).ToArray()
            )}::bytea[]) as t (digest, vector)
            on conflict do nothing
            """,
            stop
        );

    /// <summary>Deletes embeddings by other models, and those of texts not in <paramref name="texts"/>.</summary>
    /// <param name="model">The current model; null deletes everything.</param>
    public Task Purge(string? model, IReadOnlyCollection<string> texts, CancellationToken stop) =>
        work.Do(
            $"""
            delete from needs.want_vector where community_id = {work.Community}
              and (model is distinct from {model} or digest <> all({Digests(texts)}))
            """,
            stop
        );

    public Task Forget(IEnumerable<string> texts, CancellationToken stop) =>
        work.Do($"delete from needs.want_vector where community_id = {work.Community} and digest = any({Digests(texts)})", stop);

    /// <summary>Returns the texts of these people's needs and offers, each once.</summary>
    public static IEnumerable<string> Texts(IEnumerable<PersonCard> people) =>
        people.SelectMany(p => p.Needs.Concat(p.Offers)).Select(posting => posting.Whole).Distinct(StringComparer.Ordinal);

    private static byte[][] Digests(IEnumerable<string> texts) => [.. texts.Select(DigestOf)];

    private static byte[] DigestOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
