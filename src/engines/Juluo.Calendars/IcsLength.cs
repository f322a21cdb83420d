using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>Duration of an event: nominal days plus exact time.</summary>
internal sealed partial record IcsLength(int Days, Duration Exactly)
{
    /// <summary>Reads a DURATION (RFC 5545, 3.3.6); null if it is missing or meaningless.</summary>
    public static IcsLength? Read(string value)
    {
        if (Form().Match(value.Trim().ToUpperInvariant()) is not { Success: true } match)
            return null;
        int Number(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0;
        return new(
            Number("w") * 7 + Number("d"),
            Duration.FromHours(Number("h")) + Duration.FromMinutes(Number("m")) + Duration.FromSeconds(Number("s"))
        );
    }

    [GeneratedRegex(
        @"^\+?P(?:(?<w>[0-9]{1,3})W|(?:(?<d>[0-9]{1,4})D)?(?:T(?:(?<h>[0-9]{1,5})H)?(?:(?<m>[0-9]{1,6})M)?(?:(?<s>[0-9]{1,7})S)?)?)$",
        RegexOptions.ExplicitCapture,
        100
    )]
    private static partial Regex Form();
}
