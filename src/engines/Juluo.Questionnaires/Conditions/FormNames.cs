using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>Names of questions, pages and choices: lower-case letters, digits and underscores, so that conditions, addresses and table columns can refer to them.</summary>
public static partial class FormNames
{
    /// <summary>The maximum number of characters in a name; longer texts are not names.</summary>
    public const int Most = 40;

    /// <summary>Checks that a text is a name, and not a keyword of conditions.</summary>
    public static bool IsName(string text) =>
        Name().IsMatch(text) && text is not ("and" or "or" or "not" or "is" or "includes" or "yes" or "no" or "true" or "false");

    /// <summary>Derives an unused name from a text: <c>Your phone number</c> gives <c>your_phone_number</c>.</summary>
    /// <param name="otherwise">Start of the name if the text has no ASCII letter.</param>
    public static string Of(string text, string otherwise, IReadOnlyCollection<string> taken)
    {
        var bare = Others().Replace(text.ToLowerInvariant(), "_").Trim('_');
        if (bare.Length > Most - 4)
            bare = bare[..(Most - 4)].Trim('_');
        if (!IsName(bare))
            bare = otherwise;
        var name = bare;
        for (var number = 2; taken.Contains(name); number++)
            name = $"{bare}_{number}";
        return name;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Others();
}
