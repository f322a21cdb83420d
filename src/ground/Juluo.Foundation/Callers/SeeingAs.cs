namespace Juluo.Foundation;

/// <summary>The caller looks at the program as somebody of another role would see it: never more than they may themselves, and nothing can be done meanwhile.</summary>
public sealed record SeeingAs(string NameZh, string NameEn)
{
    public string Name(string language) => string.Equals(language, Languages.English, StringComparison.Ordinal) ? NameEn : NameZh;
}
