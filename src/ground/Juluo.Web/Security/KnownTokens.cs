namespace Juluo.Web;

/// <summary>Tokens that were valid a short while ago. Invented tokens are not among them, so no one gets a higher limit by inventing more.</summary>
internal sealed class KnownTokens(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, long> seen = new(StringComparer.Ordinal);

    public void Add(BearerToken token)
    {
        if (seen.Count >= Most)
            seen.Clear();
        seen[Convert.ToHexString(token.Hash)] = time.GetTimestamp();
    }

    public bool Has(BearerToken token) => seen.TryGetValue(Convert.ToHexString(token.Hash), out var at) && time.GetElapsedTime(at) < Life;
}
