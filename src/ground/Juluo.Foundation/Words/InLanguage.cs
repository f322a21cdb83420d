namespace Juluo.Foundation;

/// <summary>A text that may have been said in one language only: then that one is better than none.</summary>
public static class InLanguage
{
    public static string? Of(string? zh, string? en, string language) =>
        string.Equals(language, Languages.English, StringComparison.Ordinal) ? en ?? zh : zh ?? en;
}
