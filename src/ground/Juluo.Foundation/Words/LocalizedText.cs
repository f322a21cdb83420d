namespace Juluo.Foundation;

/// <summary>
/// A text in both languages; if only one is given, it is used for both. It is trimmed, and empty if neither is given. Used as an argument of stored texts, so that
/// each reader gets their own language.
/// </summary>
public sealed record LocalizedText
{
    private readonly string? zh;
    private readonly string? en;

    public LocalizedText(string? zh = null, string? en = null) => (this.zh, this.en) = (FormText.Some(zh), FormText.Some(en));

    public string Zh => zh ?? en ?? "";

    public string En => en ?? zh ?? "";

    /// <summary>Each language as given, for columns and fields that may be empty.</summary>
    [JsonIgnore]
    public (string? Zh, string? En) Said => (zh, en);

    public string In(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
}
