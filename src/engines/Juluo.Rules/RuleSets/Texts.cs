using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One text in several languages, by their tags (<c>en</c>, <c>zh-Hant</c>, <c>es</c>).</summary>
public sealed record Texts(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>No text at all.</summary>
    public static Texts None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => ByLanguage.IsEmpty;

    /// <summary>The text in a language, else in English, else in whatever it is written.</summary>
    public string In(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? ByLanguage.GetValueOrDefault(language.Split('-')[0])
        ?? ByLanguage.GetValueOrDefault("en")
        ?? ByLanguage.Values.FirstOrDefault(string.Empty);
}
