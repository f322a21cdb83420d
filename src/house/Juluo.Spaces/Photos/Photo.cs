namespace Juluo.Spaces;

/// <summary>A picture of a resource, in two sizes.</summary>
/// <param name="WordsZh">What can be seen, for who cannot see it.</param>
public sealed record Photo(PhotoId Id, string Key, string SmallKey, string WordsZh, string WordsEn)
{
    public const int Most = 8;
    public const int MostWords = 200;
    public const int Large = 1600;
    public const int Small = 480;

    public string Words(string language) =>
        InLanguage.Of(WordsZh.Length > 0 ? WordsZh : null, WordsEn.Length > 0 ? WordsEn : null, language) ?? "";
}
