using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One text in several languages, by their tags (<c>en</c>, <c>zh-Hant</c>, <c>es</c>).</summary>
public sealed record Texts(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>No text at all.</summary>
    public static Texts None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>True if there is no text in any language.</summary>
    public bool IsEmpty => ByLanguage.IsEmpty;

    /// <summary>Returns the text in a language, otherwise in English, otherwise in any language that it has.</summary>
    public string In(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? ByLanguage.GetValueOrDefault(language.Split('-')[0])
        ?? ByLanguage.GetValueOrDefault("en")
        ?? ByLanguage.Values.FirstOrDefault(string.Empty);
}
