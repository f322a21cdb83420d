using System.Globalization;

namespace Juluo.Forms;

/// <summary>A language as its own speakers call it.</summary>
internal static class LanguageNames
{
    public static string Of(string language)
    {
        if (language == Languages.Chinese)
            return "中文";
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return name.Length == 0 || name.StartsWith("Unknown", StringComparison.Ordinal)
            ? language
            : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }
}
