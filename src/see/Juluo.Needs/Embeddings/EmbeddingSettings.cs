using Microsoft.Extensions.Configuration;

namespace Juluo.Needs;

/// <summary>Where texts of needs and offers may be sent to learn what they mean. Off unless the installation names both an address and a model.</summary>
/// <remarks>No record: its text would show the key.</remarks>
internal sealed class EmbeddingSettings
{
    /// <summary>How near depends on the model.</summary>
    public const double UsualThreshold = 0.6;

    private const string Section = "Juluo:Embeddings:";

    /// <summary>Where to ask: <c>…/embeddings</c> below the base that is configured; null: off.</summary>
    public Uri? Url { get; private init; }

    public string Model { get; private init; } = "";

    public string? Key { get; private init; }

    /// <summary>The cosine of two texts from which they fit, above 0 and below 1.</summary>
    public double Threshold { get; private init; } = UsualThreshold;

    /// <summary>The setting that cannot be read: then it is off too.</summary>
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
