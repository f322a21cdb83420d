using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>Postcodes as people type them, for the supported countries. Pure.</summary>
public static partial class PostcodeText
{
    /// <summary>Returns the postcode in the country's notation; null if it is not one of that country. For any other country the typed text.</summary>
    public static string? Read(string typed, string? country)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        return country switch
        {
            AddressCountry.UnitedStates => Zip().Match(text) is { Success: true } zip
                ? zip.Groups["more"].Success
                    ? $"{zip.Groups["five"]}-{zip.Groups["more"]}"
                    : zip.Groups["five"].Value
                : null,
            AddressCountry.Taiwan => Taiwanese().Match(text) is { Success: true } code
                ? $"{code.Groups["three"]}{code.Groups["more"]}"
                : null,
            _ => text,
        };
    }

    /// <summary>Checks that a postcode begins with digits of a range, such as <c>900-961</c>; several ranges are separated by commas. Without ranges every postcode matches.</summary>
    public static bool IsIn(string postcode, string? ranges) =>
        ranges is null
        || Ranges(ranges) is { } all
            && all.Any(r =>
                postcode.Length >= r.First.Length
                && string.CompareOrdinal(postcode, 0, r.First, 0, r.First.Length) >= 0
                && string.CompareOrdinal(postcode, 0, r.Last, 0, r.Last.Length) <= 0
            );

    /// <returns>The ranges; null if the text is not a list of ranges.</returns>
    public static IReadOnlyList<(string First, string Last)>? Ranges(string text)
    {
        var ranges = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(r => Range().Match(r))
            .ToList();
        return
            ranges.Count > 0
            && ranges.TrueForAll(r => r.Success && (!r.Groups["last"].Success || r.Groups["first"].Length == r.Groups["last"].Length))
            ? ranges.ConvertAll(r => (r.Groups["first"].Value, r.Groups["last"].Success ? r.Groups["last"].Value : r.Groups["first"].Value))
            : null;
    }

    /// <summary>Formats the ranges for display: 900–961.</summary>
    public static string Said(string ranges) => ranges.Replace('-', '–');

    [GeneratedRegex(@"^(?<five>[0-9]{5})([- –]?(?<more>[0-9]{4}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Zip();

    [GeneratedRegex(
        @"^(?<three>[1-9][0-9]{2})[- –]?(?<more>[0-9]{2,3})?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Taiwanese();

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,5})( *- *(?<last>[0-9]{1,5}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Range();
}
