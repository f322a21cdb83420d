namespace Juluo.Needs;

/// <summary>The embedding endpoint for texts of needs and offers. Off unless the installation sets both an address and a model.</summary>
/// <remarks>Not a record, because its generated text would show the key.</remarks>
internal sealed class EmbeddingSettings
{
    /// <summary>The default threshold; a good value depends on the model.</summary>
    public const double UsualThreshold = 0.6;

    private const string Section = "Juluo:Embeddings:";

    /// <summary>The address of requests, <c>…/embeddings</c> below the configured base; null if off.</summary>
    public Uri? Url { get; private init; }

    public string Model { get; private init; } = "";

    public string? Key { get; private init; }

    /// <summary>The cosine from which two texts fit, above 0 and below 1.</summary>
    public double Threshold { get; private init; } = UsualThreshold;

    /// <summary>The name of a setting that cannot be read, which also turns the endpoint off; null if all are valid.</summary>
    public string? Unreadable { get; private init; }

    public static EmbeddingSettings Read(IConfiguration? configuration)
    {
        string? Of(string name) => configuration?[Section + name]?.Trim() is { Length: > 0 } said ? said : null;
        if (Of("Url") is not { } address || Of("Model") is not { } model)
            return new();
        if (
            !Uri.TryCreate(address.TrimEnd('/') + "/embeddings", UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
        )
            return new() { Unreadable = Section + "Url" };
        var threshold = UsualThreshold;
        if (
            Of("Threshold") is { } typed
            && !(double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out threshold) && threshold is > 0 and < 1)
        )
            return new() { Unreadable = Section + "Threshold" };
        return new()
        {
            Url = url,
            Model = model,
            Key = Of("Key"),
            Threshold = threshold,
        };
    }
}
