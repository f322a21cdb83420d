using System.Globalization;
using System.Text;

namespace Juluo.Matching;

/// <summary>Whether somebody is meant by what was typed: part of the name in either script, or of the trade. 台 and 臺 are one.</summary>
internal static class Finding
{
    public static bool Matches(PersonCard person, string typed) =>
        new[] { person.Name, person.LatinName, person.Trade?.Zh, person.Trade?.En }
            .OfType<string>()
            .Any(text => Fold(text).Contains(Fold(typed), StringComparison.Ordinal));

    private static string Fold(string text) =>
        text.Normalize(NormalizationForm.FormKC).Replace('臺', '台').ToLower(CultureInfo.InvariantCulture);
}
