namespace Juluo.Sample;

/// <summary>Words in Traditional Chinese, in English, or in both; a person who writes one language leaves the other empty.</summary>
public sealed record Phrase(string? Zh, string? En)
{
    public string In(string language) => (language.StartsWith("zh", StringComparison.Ordinal) ? Zh ?? En : En ?? Zh) ?? string.Empty;

    internal Phrase Only(bool zh, bool en) => new(zh ? Zh : null, en ? En : null);
}
