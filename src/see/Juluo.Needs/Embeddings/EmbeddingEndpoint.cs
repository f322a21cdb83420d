using System.Net.Http.Json;

namespace Juluo.Needs;

/// <summary>
/// Client of an OpenAI-compatible embedding endpoint: <c>POST /embeddings</c> with the model and the texts, and nothing else. The operator of the installation sets the address, so a
/// local address is allowed. Redirects are not followed, so that texts go nowhere else.
/// </summary>
internal sealed class EmbeddingEndpoint : IDisposable
{
    private const int MostNumbers = 8192;
    private const int MostBytes = 16 << 20;

    private readonly EmbeddingSettings settings;
    private readonly HttpClient? http;

    public EmbeddingEndpoint(EmbeddingSettings settings)
    {
        this.settings = settings;
        if (settings.Url is null)
            return;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        };
        http = new(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
        if (settings.Key is { } key)
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
    }

    /// <summary>The model, or null if no endpoint is configured; then no requests are sent.</summary>
    public string? Model => settings.Url is null ? null : settings.Model;

    public double Threshold => settings.Threshold;

    public string? Unreadable => settings.Unreadable;

    /// <summary>The scheme and host of the endpoint, without parts that may be secret.</summary>
    public string Address => settings.Url is { } url ? $"{url.Scheme}://{url.Authority}" : "";

    /// <summary>The result of a request.</summary>
    /// <param name="Vectors">One vector of length 1 for each text, in the order of the texts; null on failure.</param>
    /// <param name="Problem">The reason for a failure, without any of the texts.</param>
    /// <param name="Away">True if the endpoint could not be reached or gave no answer in time.</param>
    internal sealed record Answer(IReadOnlyList<float[]>? Vectors, string Problem = "", bool Away = false);

    private sealed record Asked(string Model, IReadOnlyList<string> Input);

    private sealed record Said(IReadOnlyList<Said.Item?>? Data)
    {
        internal sealed record Item(int? Index, float[]? Embedding);
    }

    public async Task<Answer> Ask(IReadOnlyList<string> texts, TimeSpan patience, CancellationToken stop)
    {
        if (http is null)
            throw new InvalidOperationException("No endpoint is configured.");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(patience);
        try
        {
            using var response = await http.PostAsJsonAsync(settings.Url, new Asked(settings.Model, texts), enough.Token);
            if (!response.IsSuccessStatusCode)
                return new(null, $"HTTP {(int)response.StatusCode}");
            var said = await response.Content.ReadFromJsonAsync<Said>(enough.Token);
            return Read(said, texts.Count) is { } vectors ? new(vectors) : new(null, "the answer has not one vector for each text");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, $"no answer in {patience.TotalSeconds:0} s", Away: true);
        }
        catch (HttpRequestException away)
        {
            return new(null, away.Message.TrimEnd('.'), Away: true);
        }
        // The exception's message may quote the answer, so it is not used.
        catch (Exception unread) when (unread is JsonException or NotSupportedException or InvalidOperationException)
        {
            return new(null, "the answer cannot be read");
        }
    }

    private static float[][]? Read(Said? said, int texts)
    {
        if (said?.Data is not { } data || data.Count != texts)
            return null;
        var vectors = new float[texts][];
        for (var k = 0; k < texts; k++)
        {
            var at = data[k]?.Index ?? k;
            if (at < 0 || at >= texts || vectors[at] is not null || Normalised(data[k]?.Embedding) is not { } vector)
                return null;
            vectors[at] = vector;
        }

        return vectors;
    }

    private static float[]? Normalised(float[]? vector)
    {
        if (vector is not { Length: > 0 and <= MostNumbers })
            return null;
        var length = Math.Sqrt(vector.Sum(x => (double)x * x));
        return double.IsFinite(length) && length > 0 ? Array.ConvertAll(vector, x => (float)(x / length)) : null;
    }

    public void Dispose() => http?.Dispose();
}
