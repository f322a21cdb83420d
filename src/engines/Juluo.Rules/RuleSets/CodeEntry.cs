using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Juluo.Rules;

/// <summary>One entry of a list of codes.</summary>
/// <param name="Parts">The sections that must all occur: nearly always one.</param>
/// <param name="Code">The code that the sections belong to; empty for any.</param>
/// <param name="Exact">True if it matches only as it is written.</param>
internal sealed partial record CodeEntry(ImmutableArray<CodeEntry.Part> Parts, string Code, bool Exact)
{
    /// <summary>Reads an entry; null if it cannot be read.</summary>
    public static CodeEntry? Read(string written)
    {
        var rest = written.Trim();
        var exact = rest.StartsWith('=');
        rest = exact ? rest[1..].TrimStart() : rest;
        var blank = rest.LastIndexOf(' ');
        var code = blank > 0 && rest[(blank + 1)..] is { Length: >= 2 and <= 4 } word && word.All(char.IsAsciiLetter) ? word : string.Empty;
        var parts = (code.Length > 0 ? rest[..blank] : rest).Split('+').Select(p => One().Match(p.Trim())).ToList();
        return parts.All(p => p.Success) ? new([.. parts.Select(Section)], code.ToUpperInvariant(), exact) : null;
    }

    private static Part Section(Match match) =>
        new(
            match.Groups["digits"].Value,
            match.Groups["decimals"].Value,
            match.Groups["letters"].Value.ToUpperInvariant(),
            match.Groups["runs"].Success,
            [
                .. match
                    .Groups["sub"]
                    .Captures.Select(c =>
                        c.Value is "…" or "..."
                            ? []
                            : c.Value.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries).ToImmutableArray()
                    ),
            ]
        );

    /// <summary>Checks whether this section of a text matches, together with the text's other sections if the entry needs several.</summary>
    public bool IsIn(WrittenSection section, IReadOnlyList<WrittenSection> all) =>
        Parts.Length == 1
            ? Parts[0].Is(section, Code, Exact)
            : Parts.Any(p => p.Is(section, Code, false)) && Parts.All(p => all.Any(s => p.Is(s, Code, false)));

    [GeneratedRegex(
        @"^(?<digits>[0-9]+)(\.(?<decimals>[0-9]+|#+|\*))?(?<letters>[A-Za-z]{1,2})?(?<runs>\*)?(\s*\((?<sub>[^()]+)\))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex One();

    /// <summary>A section as an entry specifies it.</summary>
    /// <param name="Digits">The number of the section.</param>
    /// <param name="Decimals">The part after its point; a digit for each <c>#</c>, anything for <c>*</c>.</param>
    /// <param name="Letters">Letters after the number.</param>
    /// <param name="RunsOn">True if other letters may follow.</param>
    /// <param name="Subdivisions">The allowed values at each level; empty for any.</param>
    public sealed record Part(
        string Digits,
        string Decimals,
        string Letters,
        bool RunsOn,
        ImmutableArray<ImmutableArray<string>> Subdivisions
    )
    {
        public bool Is(WrittenSection section, string code, bool exact) =>
            section.Digits == Digits
            && IsDecimals(section.Decimals)
            && (RunsOn ? section.Letters.StartsWith(Letters, StringComparison.Ordinal) : section.Letters == Letters)
            && (code.Length == 0 || (section.Code == code && (!exact || section.CodeIsDirect)))
            && section.Subdivisions.Count >= Subdivisions.Length
            && (!exact || section.Subdivisions.Count == Subdivisions.Length)
            && Subdivisions.Zip(section.Subdivisions).All(s => s.First.IsEmpty || s.First.Contains(s.Second));

        private bool IsDecimals(string written) =>
            Decimals == "*" ? written.Length > 0
            : Decimals.StartsWith('#') ? written.Length == Decimals.Length
            : written == Decimals;
    }
}
