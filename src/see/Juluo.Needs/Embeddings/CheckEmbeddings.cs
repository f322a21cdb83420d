namespace Juluo.Needs;

/// <summary>Self-check: reports whether the embedding endpoint answers. The test word was not written by a member.</summary>
internal static class CheckEmbeddings
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Delivery.Finding>> Look(EmbeddingEndpoint endpoint, CancellationToken stop)
    {
        if (endpoint.Unreadable is { } setting)
            return [Found(Condition.Bad, "unreadable", ("setting", setting))];
        if (endpoint.Model is null)
            return [];
        var answer = await endpoint.Ask(["Juluo"], Patience, stop);
        return
        [
            answer.Vectors is not null
                ? Found(Condition.Good, "good", ("address", endpoint.Address))
                : Found(Condition.Attention, "away", ("address", endpoint.Address), ("why", answer.Problem)),
        ];
    }

    private static Delivery.Finding Found(Condition condition, string say, params ReadOnlySpan<(string Name, object? Value)> with)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in with)
            arguments[name] = value;
        return new("embeddings", condition, $"check.embeddings.{say}", arguments);
    }
}
