namespace Juluo.Sample;

/// <summary>A text in Traditional Chinese, in English, or in both; people who write one language leave the other empty.</summary>
public sealed record Phrase(string? Zh, string? En)
{
    public string In(string language) => (language.StartsWith("zh", StringComparison.Ordinal) ? Zh ?? En : En ?? Zh) ?? string.Empty;

    internal Phrase Only(bool zh, bool en) => new(zh ? Zh : null, en ? En : null);
}
