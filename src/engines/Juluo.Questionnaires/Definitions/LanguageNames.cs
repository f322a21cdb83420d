using System.Globalization;

namespace Juluo.Questionnaires;

/// <summary>Names of languages in the languages themselves.</summary>
public static class LanguageNames
{
    /// <summary>Returns the name; the tag itself if no name is known.</summary>
    public static string Of(string language)
    {
        if (language == "zh-Hant")
            return "中文";
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return name.Length == 0 || name.StartsWith("Unknown", StringComparison.Ordinal)
            ? language
            : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }
}
