using Juluo.Rules;

namespace Juluo.Host.Commands;

/// <summary>Checks the language for a command's explanations of results: it must be one that the rules have.</summary>
internal static class RuleLanguage
{
    /// <summary>Returns an error unless the rules have the language, or the base language of a variant (<c>en-US</c>); otherwise null.</summary>
    public static CommandErrors.NotAmong? Refused(RuleSet set, string language) =>
        set.Languages.Contains(language) || set.Languages.Contains(language.Split('-')[0])
            ? null
            : new("--language", language, string.Join(", ", set.Languages));
}
