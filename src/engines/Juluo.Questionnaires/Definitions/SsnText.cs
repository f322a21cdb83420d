using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Questionnaires;

/// <summary>
/// A Social Security number of the United States as people type it: nine digits, with hyphens or blanks between them or none. Numbers that the Social Security
/// Administration has never issued and never will are refused (SSA, Social Security Number Randomization FAQ; POMS RM 10201.035): an area of 000, 666 or 900 and above, a
/// group of 00, a serial number of 0000; so are two that were printed in advertisements and withdrawn.
/// </summary>
public static partial class SsnText
{
    private static readonly string[] Withdrawn = ["078-05-1120", "219-09-9999"];

    /// <returns>The number with hyphens; null if it is not one.</returns>
    public static string? Read(string typed) =>
        Shape().Match(typed.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } number
        && $"{number.Groups["area"]}-{number.Groups["group"]}-{number.Groups["serial"]}" is var written
        && !Withdrawn.Contains(written)
            ? written
            : null;

    /// <summary>Returns only the last four digits: enough to recognise the number, too few to use it.</summary>
    public static string Last(string number) => number[^Math.Min(4, number.Length)..];

    /// <summary>Returns the number for display, masked except for the last four digits.</summary>
    public static string Masked(string number) => $"•••-••-{Last(number)}";

    [GeneratedRegex(
        @"^(?!000|666|9)(?<area>[0-9]{3})[-\u2010-\u2015 ]?(?!00)(?<group>[0-9]{2})[-\u2010-\u2015 ]?(?!0000)(?<serial>[0-9]{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Shape();
}
