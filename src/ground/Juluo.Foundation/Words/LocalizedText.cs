namespace Juluo.Foundation;

/// <summary>A name in both languages. It goes into sentences that are said later whole, so that each reader gets theirs.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>Of what may be named in one language only: then that name serves both.</summary>
    public static LocalizedText Of(string? zh, string? en) => new((zh ?? en)!, (en ?? zh)!);

    public string In(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? En : Zh;
}
