using System.Globalization;

namespace Juluo.Questionnaires;

/// <summary>A language as its own speakers call it.</summary>
public static class LanguageNames
{
    /// <summary>The name; the tag itself where no name is known.</summary>
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
