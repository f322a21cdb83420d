using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// A list of sections of law. A section matches where it is the same section of the same code, with or without subdivisions: <c>37 PC</c> matches <c>37(a) PC</c> and never
/// <c>537 PC</c>, <c>37.5 PC</c> or <c>37 HS</c>. An entry with a subdivision matches that one and what is below it.
/// </summary>
/// <param name="Entries">The sections as they are written.</param>
public sealed record CodeList(ImmutableArray<string> Entries)
{
    /// <summary>Whether a section is on the list. Blanks and capitals do not matter.</summary>
    public bool Has(string section) => Entries.Any(e => string.Equals(e, section, StringComparison.OrdinalIgnoreCase));
}
