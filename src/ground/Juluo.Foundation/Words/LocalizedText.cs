namespace Juluo.Foundation;

/// <summary>
/// A text in both languages, of which one is enough: it then serves for both. It has no blanks around it, and is empty where nothing was said at all. It goes into sentences that are said later
/// whole, so that each reader gets theirs.
/// </summary>
public sealed record LocalizedText
{
    private readonly string? zh;
    private readonly string? en;

    public LocalizedText(string? zh = null, string? en = null) => (this.zh, this.en) = (FormText.Some(zh), FormText.Some(en));

    public string Zh => zh ?? en ?? "";

    public string En => en ?? zh ?? "";

    /// <summary>Each language by itself, for columns and fields that may stay empty.</summary>
    [JsonIgnore]
    public (string? Zh, string? En) Said => (zh, en);

    public string In(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
}
