using Juluo.Rules;

namespace Juluo.Host.Commands;

/// <summary>The language in which a command says what came of rules: one that they are written in.</summary>
internal static class RuleLanguage
{
    /// <summary>Null where the rules have it, or the language that it is a kind of (<c>en-US</c>).</summary>
    public static CommandErrors.NotAmong? Refused(RuleSet set, string language) =>
        set.Languages.Contains(language) || set.Languages.Contains(language.Split('-')[0])
            ? null
            : new("--language", language, string.Join(", ", set.Languages));
}
